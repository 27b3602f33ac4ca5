using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class AdvanceBreaksTests
{
    private const string HalfHourly = "daily every 30m 8:00-20:00";

    [Fact]
    public async Task A_break_is_edited_at_every_stage_and_at_no_other_time()
    {
        await using var core = await BotCore.Start();
        var it = await core.StartBreak(await core.Caller());
        await core.Until(it.Closes + Duration.FromHours(1));

        core.Platform.Attempts.Select(attempt => (attempt.Verb, (int)(attempt.At - it.Starts).TotalSeconds))
            .ShouldBe([("post", -30), ("edit", 0), ("edit", 20), ("edit", 40), ("edit", 65), ("edit", 1_800)]);
        (await core.Number("SELECT count(*) FROM breaks WHERE due IS NOT NULL")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_long_sleep_a_break_goes_straight_to_where_it_stands()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();
        await core.Press(heron, JoinBreak.Id(it.Id));

        core.Set(it.Closes + Duration.FromHours(3));
        await core.Turn();

        core.Platform.Attempts.Length.ShouldBe(2);
        Words(core.Platform.Newest).ShouldStartWith("Break over: One-minute desk reset\nTook part: heron.");
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task After_five_breaks_with_nobody_in_the_channel_is_asked_once()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), HalfHourly);

        await core.Pass(Duration.FromHours(3));
        Questions(core).ShouldBe(1);
        await core.Pass(Duration.FromHours(1));
        Questions(core).ShouldBe(1);

        var question = core.Platform.Messages.Select(message => message.Value).Single(IsQuestion);
        Words(question).ShouldContain("Nobody joined the last 5 breaks here");
        Prompts(core).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task After_five_more_the_schedules_pause_and_the_channel_is_told()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), HalfHourly);

        await core.Pass(Duration.FromDays(2));

        Prompts(core).ShouldBe(11);
        Words(core.Platform.Newest)
            .ShouldBe(
                """
                I have paused the breaks here
                Nobody joined 10 breaks in a row, so I stop asking.
                Whenever you want them back: /stretch schedule resume #1
                """
            );
        (await core.Scalar("SELECT pause_reason FROM schedules")).ShouldBe("nobody joined for a while");
        (await core.Number("SELECT count(*) FROM schedules WHERE due IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_break_that_somebody_takes_clears_the_count()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, HalfHourly);
        await core.Until(BotCore.Morning + Duration.FromHours(2));
        (await core.Number("SELECT quiet FROM channels")).ShouldBe(3);

        var live = new BreakId(await core.Number("SELECT max(id) FROM breaks"));
        await core.Press(heron, DoneBreak.Id(live));
        await core.Until(BotCore.Morning + Duration.FromHours(4.6));

        Questions(core).ShouldBe(0);
        (await core.Number("SELECT quiet FROM channels")).ShouldBe(4);
    }

    [Fact]
    public async Task A_break_by_hand_that_nobody_takes_is_not_held_against_the_schedule()
    {
        await using var core = await BotCore.Start();
        var it = await core.StartBreak(await core.Caller());

        await core.Until(it.Closes);

        (await core.Number("SELECT quiet FROM channels")).ShouldBe(0);
    }

    [Fact]
    public async Task A_break_that_could_not_be_posted_is_not_held_against_anybody()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily 12:00");
        core.Platform.Before = _ => new TryLater("down");

        await core.Pass(Duration.FromHours(5));

        (await core.Number("SELECT quiet FROM channels")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM team_tallies")).ShouldBe(0);
    }

    private static bool IsQuestion(Card card) => card.Title.ToString() == "Shall I be quieter?";

    private static int Questions(BotCore core) => core.Platform.Messages.Count(message => IsQuestion(message.Value));

    private static int Prompts(BotCore core) =>
        core.Platform.Of("post").Count(attempt => attempt.Key.StartsWith("break-", StringComparison.Ordinal));
}
