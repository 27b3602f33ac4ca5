using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class PromptIntentTests
{
    /// <summary>Noon in Berlin.</summary>
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);

    [Fact]
    public async Task A_break_whose_prompt_could_only_be_posted_after_its_end_runs_late_and_counts()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");

        await DownUntil(core, Noon + Duration.FromMinutes(6));
        await core.Pass(Duration.FromMinutes(4));
        var it = (await core.Get<IBreakStore>().Find(new BreakId(1), heron.Team, Cancel)).ShouldNotBeNull();
        it.PhaseAt(core.Now).ShouldBeOneOf(Phase.Running, Phase.Open);
        Words(core.Platform.Attempts.Last(attempt => attempt.Verb == "post").Card).ShouldStartWith("Shoulder rolls");

        await core.Until(it.Starts);
        await core.Press(heron, DoneBreak.Id(it.Id));
        await core.Press(await core.Caller("otter"), DoneBreak.Id(it.Id));
        await core.Until(it.Closes);

        Words(core.Platform.Newest).ShouldContain("2 took part: heron and otter.");
        (await core.Number("SELECT posted FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);
        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Late);
    }

    [Fact]
    public async Task Whoever_is_in_at_the_end_of_a_break_that_ran_late_is_counted()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");
        await DownUntil(core, Noon + Duration.FromMinutes(6));
        await core.Until((await EarliestIntent(core))!.Value);
        var it = (await core.Get<IBreakStore>().Find(new BreakId(1), heron.Team, Cancel)).ShouldNotBeNull();
        it.PhaseAt(core.Now).ShouldBe(Phase.Running);

        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Until(it.Closes);

        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
        (await core.Number("SELECT posted FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_break_that_cannot_be_posted_within_the_grace_is_missed_and_nobody_was_offered_anything()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");

        await DownUntil(core, Noon + Duration.FromHours(3));
        await core.Pass(Duration.FromHours(1));

        core.Platform.Messages.ShouldBeEmpty();
        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Missed);
        (await core.Number("SELECT count(*) FROM team_tallies")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM channels WHERE live_break_id IS NOT NULL")).ShouldBe(0);
        Words(await core.Feel(heron, JoinBreak.Id(new BreakId(1)))).ShouldStartWith("I can't find that break");
    }

    [Fact]
    public async Task A_break_by_hand_is_not_posted_hours_after_it_was_wanted()
    {
        await using var core = await BotCore.Start();
        var it = await core.StartBreak(await core.Caller());

        await DownUntil(core, it.Starts + Duration.FromMinutes(30));
        await core.Pass(Duration.FromHours(1));

        core.Platform.Messages.ShouldBeEmpty();
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_breaks_that_waited_for_the_platform_only_the_newer_runs()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");
        await core.AddSchedule(heron, "daily 12:04");

        await DownUntil(core, Noon + Duration.FromMinutes(4.5));
        await core.Pass(Duration.FromMinutes(5));

        core.Platform.Messages.Length.ShouldBe(1);
        core.Platform.Of("post").Last().Key.ShouldBe("break-2");
        (await core.Number("SELECT outcome FROM slots WHERE break_id = 1")).ShouldBe((int)SlotOutcome.Overlap);
        (await core.Number("SELECT outcome FROM slots WHERE break_id = 2")).ShouldBeOneOf(
            (int)SlotOutcome.Late,
            (int)SlotOutcome.Posted
        );
    }

    [Fact]
    public async Task Whoever_joined_before_the_platform_came_back_is_counted_by_what_they_did_once_it_ran()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        await core.AddSchedule(heron, "daily 12:00");
        core.Platform.Before = _ => new TryLater("The platform is down.");
        await core.Until(Noon - Duration.FromSeconds(20));
        foreach (var caller in new[] { heron, otter })
            await core.Press(caller, (await core.Hear(caller, "break")).Buttons[0].Id);
        await DownUntil(core, Noon + Duration.FromMinutes(6));
        await core.Until((await EarliestIntent(core))!.Value);
        var it = (await core.Get<IBreakStore>().Find(new BreakId(1), heron.Team, Cancel)).ShouldNotBeNull();

        await core.Press(otter, JoinBreak.Id(it.Id));
        await core.Until(it.Closes);

        Words(core.Platform.Newest).ShouldContain("Took part: heron.");
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
        (await core.Number("SELECT count(*) FROM tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_takes_until_after_the_close_is_tallied_all_the_same()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron, "desk-minute window 1m");
        await core.Press(heron, JoinBreak.CountMeIn(it.Id));
        core.Platform.After = async attempt =>
        {
            core.Platform.After = static _ => Task.CompletedTask;
            core.Set(it.Closes + Duration.FromSeconds(10));
            await core.Get<AdvanceBreaks>().Run(core.Now, Cancel);
        };

        await core.Turn();
        await core.Pass(Duration.FromMinutes(1));

        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
        (await core.Number("SELECT count(*) FROM breaks WHERE due IS NOT NULL OR NOT finished")).ShouldBe(0);
        Words(core.Platform.Newest).ShouldStartWith("Break over");
    }

    [Fact]
    public async Task A_prompt_that_is_posted_in_time_is_recorded_as_posted()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily 12:00");

        await core.Until(Noon);

        core.Platform.Of("post").ShouldHaveSingleItem().At.ShouldBe(Noon - Duration.FromMinutes(2));
        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Posted);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Instant?> EarliestIntent(BotCore core) =>
        await core.Get<IOutboxStore>().EarliestDue(Cancel);

    private static async Task DownUntil(BotCore core, Instant end)
    {
        core.Platform.Before = _ => new TryLater("The platform is down.");
        await core.Until(end);
        core.Platform.Before = _ => null;
    }
}
