using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class JoinBreakTests
{
    [Fact]
    public async Task I_am_in_joins_and_pressed_again_leaves()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);

        Words(await core.Feel(heron, JoinBreak.Id(it.Id)))
            .ShouldBe("You're in\nIt counts if you are still in at 10:01. Press “I'm in” again to leave.");
        Words(await core.Feel(heron, JoinBreak.Id(it.Id)))
            .ShouldBe("You're out of this one\nNo harm done. Press “I'm in” to come back.");
        Words(await core.Feel(heron, JoinBreak.Id(it.Id))).ShouldStartWith("You're in");
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(1);
    }

    [Fact]
    public async Task Count_me_in_joins_and_never_leaves()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);

        for (var i = 0; i < 3; i++)
            Words(await core.Feel(heron, JoinBreak.CountMeIn(it.Id))).ShouldStartWith("You're in");
        (await core.Number("SELECT state FROM participations")).ShouldBe((int)TakingPart.In);
    }

    [Fact]
    public async Task Whoever_is_done_stays_done_whatever_they_press()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        core.Set(it.Starts);
        await core.Feel(heron, DoneBreak.Id(it.Id));

        Words(await core.Feel(heron, JoinBreak.Id(it.Id))).ShouldStartWith("Already counted");
        Words(await core.Feel(heron, JoinBreak.CountMeIn(it.Id))).ShouldStartWith("Already counted");
        (await core.Number("SELECT state FROM participations")).ShouldBe((int)TakingPart.Done);
    }

    [Fact]
    public async Task Too_late_to_join_it_offers_done_while_that_counts()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Until(it.Ends);

        var card = await core.Feel(heron, JoinBreak.Id(it.Id));

        Words(card)
            .ShouldBe(
                """
                The stretching is over, but Done still counts
                Do it now if you like, and press Done until 10:30.
                """
            );
        card.Buttons.ShouldHaveSingleItem().Id.ShouldBe(DoneBreak.Id(it.Id));
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_break_says_when_the_next_one_is()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "weekdays 12:30");
        var it = await core.StartBreak(heron);
        await core.Until(it.Closes);

        foreach (var button in new[] { JoinBreak.Id(it.Id), JoinBreak.CountMeIn(it.Id), DoneBreak.Id(it.Id) })
            Words(await core.Feel(heron, button))
                .ShouldBe(
                    """
                    This break is closed
                    Next break here: Monday 23 November, 12:30.
                    A stretch of your own counts any time: /stretch
                    """
                );
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
    }

    [Theory]
    [InlineData("in:4711")]
    [InlineData("in:0")]
    [InlineData("in:-1")]
    [InlineData("in:9223372036854775807")]
    [InlineData("in:4711:stay")]
    [InlineData("in:drop-table")]
    [InlineData("in")]
    [InlineData("done")]
    [InlineData("done:4711")]
    [InlineData("easier:4711")]
    [InlineData("easier:x")]
    public async Task A_forged_id_finds_no_break(string forged)
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.StartBreak(heron);

        var card = BotCore.CardOf(await core.Press(heron, forged));

        Words(card)
            .ShouldBe(
                """
                I can't find that break
                It may be from another team or long gone. Start one with /stretch break.
                """
            );
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
    }

    [Fact]
    public async Task A_break_of_another_team_cannot_be_pressed()
    {
        await using var core = await BotCore.Start();
        var it = await core.StartBreak(await core.Caller());
        var stranger = await core.Caller("heron", team: "other");

        foreach (
            var button in new[]
            {
                JoinBreak.Id(it.Id),
                JoinBreak.CountMeIn(it.Id),
                DoneBreak.Id(it.Id),
                EasierVersion.Id(it.Id),
            }
        )
            Words(await core.Feel(stranger, button)).ShouldStartWith("I can't find that break");
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM presences")).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_who_is_in_at_the_end_is_counted_and_one_who_left_is_not()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        var it = await core.StartBreak(heron);
        await core.Turn();
        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Press(otter, JoinBreak.Id(it.Id));

        core.Set(it.Ends - Duration.FromSeconds(1));
        await core.Press(otter, JoinBreak.Id(it.Id));
        await core.Until(it.Closes);

        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
        (await core.Number("SELECT count(*) FROM tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);
        Words(core.Platform.Newest).ShouldContain("Took part: heron.");
    }

    [Fact]
    public async Task A_press_shows_on_the_prompt()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();

        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Pass(Duration.FromSeconds(3));

        Words(core.Platform.Newest).ShouldContain("In: heron");
        core.Platform.Messages.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_presses_at_once_from_two_connections_leave_one_participation()
    {
        await using var core = await BotCore.Start();
        await PressTwiceAtOnce(core, core, rounds: 50);
    }

    [Fact]
    public async Task Two_presses_at_once_from_two_processes_leave_one_participation()
    {
        await using var core = await BotCore.Start();
        await using var other = core.Another();
        await PressTwiceAtOnce(core, other, rounds: 8);
    }

    private static async Task PressTwiceAtOnce(BotCore core, BotCore other, int rounds)
    {
        var heron = await core.Caller();
        var chance = new SeededChance(3);
        for (var round = 0; round < rounds; round++)
        {
            var it = await core.StartBreak(heron);
            await core.Turn();
            core.Set(it.Starts);
            other.Set(it.Starts);
            ButtonId[] buttons = [JoinBreak.Id(it.Id), JoinBreak.CountMeIn(it.Id), DoneBreak.Id(it.Id)];
            var first = buttons[chance.Next(3)];
            var second = buttons[chance.Next(3)];

            await Task.WhenAll(
                Task.Run(async () => await core.Press(heron, first)),
                Task.Run(async () => await other.Press(heron, second))
            );

            (await core.Number($"SELECT count(*) FROM participations WHERE break_id = {it.Id}")).ShouldBe(1);
            core.Set(it.Ends);
            await core.Get<AdvanceBreaks>().Run(core.Now, TestContext.Current.CancellationToken);
            var state = await core.Number($"SELECT state FROM participations WHERE break_id = {it.Id}");
            (await core.Number($"SELECT taken FROM breaks WHERE id = {it.Id}")).ShouldBe(
                state == (int)TakingPart.Left ? 0 : 1
            );
        }
        (await core.Number("SELECT breaks FROM tallies WHERE scope = 0 AND kind = 5")).ShouldBe(
            await core.Number("SELECT sum(taken) FROM breaks")
        );
    }
}
