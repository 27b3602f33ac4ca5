using NodaTime;
using Shouldly;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class StartBreakTests
{
    [Fact]
    public async Task A_break_starts_in_half_a_minute_and_is_posted_at_once()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var card = await core.Hear(heron, "break desk-minute");
        await core.Turn();

        Words(card)
            .ShouldBe(
                """
                Your break is on its way
                One-minute desk reset is announced in this channel. Press “I'm in” there to join.
                """
            );
        Words(core.Platform.Newest).ShouldStartWith("Stretch break: One-minute desk reset\nStarts at 10:00:30");
        Words(core.Platform.Newest).ShouldEndWith("Started by heron.");
    }

    [Theory]
    [InlineData("break", null, 30)]
    [InlineData("break desk-minute", "desk-minute", 30)]
    [InlineData("break start Desk-Minute", "desk-minute", 30)]
    [InlineData("break desk minute", "desk-minute", 30)]
    [InlineData("break one-minute desk reset", "desk-minute", 30)]
    [InlineData("break desk-mintue", "desk-minute", 30)]
    [InlineData("break desk-minute window 10m", "desk-minute", 10)]
    [InlineData("break desk minute window 1h30m", "desk-minute", 90)]
    [InlineData("break WINDOW 3m chair-hips", "chair-hips", 3)]
    [InlineData("break window 1m", null, 1)]
    [InlineData("break window 60s", null, 1)]
    [InlineData("break window 4h", null, 240)]
    public async Task Routine_and_window_are_read_from_the_line(string line, string? routine, int minutes)
    {
        await using var core = await BotCore.Start();

        var it = await core.StartBreak(await core.Caller(), line["break".Length..].Trim());

        if (routine is not null)
            it.Routine.Slug.ShouldBe(routine);
        else
            it.Routine.Slug.ShouldBeNull();
        it.Closes.ShouldBe(Instant.Max(it.Ends, it.Starts + Duration.FromMinutes(minutes)));
    }

    [Theory]
    [InlineData("break yoga", "I know no routine called “yoga”.", "desk-minute, neck-and-screen")]
    [InlineData("break window", "The window's length is missing.", "1 minute to 4 hours")]
    [InlineData("break window 10", "I can't read the window “10”.", "written like 3m, 45m or 1h")]
    [InlineData("break window soon", "I can't read the window “soon”.", "1 minute to 4 hours")]
    [InlineData("break window 59s", "A window of “59s” is too short.", "1 minute to 4 hours")]
    [InlineData("break desk-minute window 0m", "A window of “0m” is too short.", "1 minute to 4 hours")]
    [InlineData("break window 4h1m", "A window of “4h1m” is too long.", "1 minute to 4 hours")]
    public async Task What_cannot_be_read_gets_the_part_what_is_accepted_and_an_example(
        string line,
        string what,
        string accepted
    )
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(), line);

        card.Title.ToString().ShouldBe(what);
        Words(card).ShouldContain(accepted);
        Words(card).ShouldContain("For example: /stretch break desk-minute");
        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_a_break_is_live_that_one_is_offered()
    {
        await using var core = await BotCore.Start();
        var first = await core.StartBreak(await core.Caller());
        var otter = await core.Caller("otter");

        var announced = await core.Hear(otter, "break");
        core.Set(first.Starts);
        var running = await core.Hear(otter, "break");

        Words(announced)
            .ShouldBe(
                """
                A break is already on here
                One-minute desk reset is about to start. Come along?
                """
            );
        Words(running).ShouldEndWith("One-minute desk reset runs until 10:01. Come along?");
        running.Buttons.ShouldHaveSingleItem().Id.ShouldBe(JoinBreak.CountMeIn(first.Id));
        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task Once_a_break_is_over_the_next_can_start_though_the_first_is_still_open()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var first = await core.StartBreak(heron);

        await core.Until(first.Ends);
        var second = await core.StartBreak(heron);

        second.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task Another_channel_has_its_own_break()
    {
        await using var core = await BotCore.Start();
        var team = await core.StartBreak(await core.Caller());

        var design = await core.StartBreak(await core.Caller(channel: "design"));

        design.Id.ShouldNotBe(team.Id);
    }

    [Fact]
    public async Task Two_who_start_at_once_start_one()
    {
        await using var core = await BotCore.Start();
        await using var other = core.Another();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");

        await Task.WhenAll(
            Task.Run(async () => await core.Say(heron, "break")),
            Task.Run(async () => await other.Say(otter, "break"))
        );

        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task A_mix_by_hand_holds_nothing_from_the_three_breaks_before()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var last = new Queue<string[]>();
        for (var i = 0; i < 12; i++)
        {
            var it = await core.StartBreak(heron, "");
            var stretches = it.Stretches.ToArray();
            stretches.Intersect(last.SelectMany(slugs => slugs), StringComparer.Ordinal).ShouldBeEmpty();
            last.Enqueue(stretches);
            if (last.Count > 3)
                last.Dequeue();
            core.Set(it.Ends);
        }
    }

    [Fact]
    public async Task Routines_are_suggested()
    {
        await using var core = await BotCore.Start();

        var offered = await core.Dispatcher.Suggest(
            await core.Caller(),
            "break des",
            10,
            TestContext.Current.CancellationToken
        );

        offered.ShouldHaveSingleItem().ShouldBe("break desk-minute");
    }
}
