using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;
using StretchBot.Storage;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Outbox;

public sealed class SendOutboxTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public async Task Posts_go_before_edits()
    {
        await using var core = await BotCore.Start();
        var first = await core.StartBreak(await core.Caller(channel: "channel-0"));
        await core.Turn();
        core.Set(first.Starts);
        await core.Get<AdvanceBreaks>().Run(core.Now, Cancel);
        for (var i = 1; i <= 3; i++)
            await core.StartBreak(await core.Caller(channel: $"channel-{i}"));

        var claimed = await core.Get<IOutboxStore>().Claim(core.Now, 3, Duration.FromMinutes(1), Cancel);

        claimed.Select(intent => intent.Subject).ShouldBe([2, 3, 4]);
        (await core.Get<IOutboxStore>().Claim(core.Now, 3, Duration.FromMinutes(1), Cancel))
            .ShouldHaveSingleItem()
            .Subject.ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_presses_within_three_seconds_make_at_most_two_edits_and_the_newest_wins()
    {
        await using var core = await BotCore.Start();
        var callers = new List<Caller>();
        for (var i = 0; i < 100; i++)
            callers.Add(await core.Caller($"member-{i:000}"));
        var it = await core.StartBreak(callers[0], "desk-minute");
        await core.Turn();
        core.Advance(10 * Second);

        foreach (var caller in callers)
        {
            await core.Press(caller, JoinBreak.Id(it.Id));
            core.Advance(Duration.FromMilliseconds(29));
            await core.Turn();
        }
        await core.Until(it.Starts - Duration.FromMilliseconds(1));

        core.Platform.Of("edit").Length.ShouldBeLessThanOrEqualTo(2);
        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("and 88 more");
    }

    [Fact]
    public async Task Edits_of_one_message_are_three_seconds_apart()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();
        for (var i = 0; i < 20; i++)
        {
            await core.Press(heron, JoinBreak.Id(it.Id));
            await core.Pass(Second);
        }

        var edits = core.Platform.Of("edit");
        edits.Length.ShouldBeGreaterThan(4);
        edits.Zip(edits.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= 3 * Second);
    }

    [Fact]
    public async Task A_platform_that_is_busy_is_asked_again_when_it_says()
    {
        await using var core = await BotCore.Start();
        await core.StartBreak(await core.Caller());
        core.Platform.Before = _ => new TryLater("busy", TimeSpan.FromSeconds(2.5));
        await core.Turn();
        core.Platform.Before = static _ => null;

        await core.Until(BotCore.Morning + Duration.FromSeconds(2.4));
        core.Platform.Attempts.Length.ShouldBe(1);
        await core.Until(BotCore.Morning + Duration.FromSeconds(2.5));

        core.Platform.Attempts.Length.ShouldBe(2);
        core.Platform.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_platform_that_stays_away_is_asked_less_and_less_often()
    {
        await using var core = await BotCore.Start();
        await core.StartBreak(await core.Caller());
        core.Platform.Before = _ => new TryLater("down");

        await core.Until(BotCore.Morning + (40 * Second));

        core.Platform.Attempts.Select(attempt => (int)(attempt.At - BotCore.Morning).TotalSeconds)
            .ShouldBe([0, 1, 3, 7, 15, 31]);
    }

    [Fact]
    public async Task A_channel_that_refuses_has_its_schedules_paused_and_their_maker_is_told_once()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily every 30m 9:00-17:00");
        await core.AddSchedule(await core.Caller(channel: "design"), "daily every 30m 9:00-17:00");
        core.Platform.Before = attempt => attempt.Place == "acme/team" ? new Refused("The channel is archived.") : null;

        await core.Pass(Duration.FromHours(3));

        core.Platform.Attempts.Count(attempt => attempt.Place == "acme/team").ShouldBe(1);
        var told = core.Platform.Of("tell").ShouldHaveSingleItem();
        told.Place.ShouldBe("acme/heron");
        told.Card.InPlainWords(BotCore.Berlin)
            .ShouldBe(
                """
                I had to pause a schedule of yours
                I can't post in “team”: The channel is archived.
                Once that is mended, type /stretch schedule resume #1 there.
                """
            );
        (await core.Scalar("SELECT pause_reason FROM schedules WHERE id = 1")).ShouldBe("The channel is archived.");
        (await core.Number("SELECT outcome FROM slots WHERE schedule_id = 1")).ShouldBe((int)SlotOutcome.Refused);
        (await core.Number("SELECT state FROM schedules WHERE id = 2")).ShouldBe(0);
        core.Platform.Of("post").Count(attempt => attempt.Place == "acme/design").ShouldBeGreaterThan(3);
        (await core.Number("SELECT count(*) FROM team_tallies WHERE scope = 1")).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_was_deleted_is_let_go()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();
        core.Platform.Delete("m1");
        await core.Press(heron, JoinBreak.Id(it.Id));

        await core.Until(it.Closes + Duration.FromMinutes(5));

        core.Platform.Messages.ShouldBeEmpty();
        core.Platform.Of("post").Length.ShouldBe(1);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_claimed_by_a_process_that_died_comes_back_after_its_lease()
    {
        await using var core = await BotCore.Start();
        await core.StartBreak(await core.Caller());
        await core.Get<IOutboxStore>().Claim(core.Now, 64, Duration.FromMinutes(1), Cancel);

        await core.Until(BotCore.Morning + (59 * Second));
        core.Platform.Attempts.ShouldBeEmpty();
        await core.Until(BotCore.Morning + (60 * Second));

        core.Platform.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_crash_between_a_post_and_its_record_never_posts_twice()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily every 20m 9:00-23:00");
        var chance = new SeededChance(7);
        var crashes = 0;
        core.Platform.After = _ =>
        {
            if (chance.Next(2) != 0)
                return Task.CompletedTask;
            crashes++;
            throw new InvalidOperationException("The connection died after the message stood.");
        };

        for (var i = 0; i < 30; i++)
        {
            await core.Pass(Duration.FromMinutes(10));
            await core.Press(
                heron,
                JoinBreak.CountMeIn(new BreakId(await core.Number("SELECT coalesce(max(id), 0) FROM breaks")))
            );
        }
        core.Platform.After = static _ => Task.CompletedTask;
        await core.Pass(Duration.FromHours(2));

        crashes.ShouldBeGreaterThan(20);
        var posts = core.Platform.Of("post").Select(attempt => attempt.Key).Distinct(StringComparer.Ordinal).Count();
        core.Platform.Messages.Length.ShouldBe(posts);
        (await core.Number("SELECT count(*) FROM breaks WHERE message IS NULL")).ShouldBe(0);
        (await core.Number("SELECT count(DISTINCT message) FROM breaks")).ShouldBe(
            await core.Number("SELECT count(*) FROM breaks")
        );
        // The window of the last two is still open.
        core.Platform.Messages.Take(posts - 2)
            .ShouldAllBe(message => message.Value.Title.ToString().StartsWith("Break over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_earlier_try_may_have_posted_is_brought_up_to_date()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        core.Platform.After = _ => throw new InvalidOperationException("died");
        await core.Turn();
        core.Platform.After = static _ => Task.CompletedTask;
        await core.Press(heron, JoinBreak.CountMeIn(it.Id));

        await core.Pass(Duration.FromSeconds(64));

        core.Platform.Messages.ShouldHaveSingleItem();
        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("In: heron");
    }

    [Fact]
    public async Task A_change_during_a_send_is_not_lost()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        var it = await core.StartBreak(heron);
        core.Platform.After = async _ =>
        {
            core.Platform.After = static _ => Task.CompletedTask;
            await core.Press(otter, JoinBreak.Id(it.Id));
        };

        await core.Turn();
        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldNotContain("otter");
        await core.Pass(3 * Second);

        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("In: otter");
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_during_an_edit_is_not_lost_either()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        var it = await core.StartBreak(heron);
        await core.Turn();
        core.Advance(5 * Second);
        await core.Press(heron, JoinBreak.Id(it.Id));
        core.Platform.After = async _ =>
        {
            core.Platform.After = static _ => Task.CompletedTask;
            await core.Press(otter, JoinBreak.Id(it.Id));
        };

        await core.Pass(10 * Second);

        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("In: heron and otter");
    }

    [Fact]
    public async Task One_send_that_fails_does_not_hold_up_the_others()
    {
        await using var core = await BotCore.Start();
        for (var i = 0; i < 5; i++)
            await core.StartBreak(await core.Caller(channel: $"channel-{i}"));
        core.Platform.Before = attempt =>
            attempt.Place == "acme/channel-2" ? throw new InvalidOperationException("a bug") : null;

        await core.Turn();

        core.Platform.Messages.Length.ShouldBe(4);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_hour_of_a_hundred_prompts_goes_out_in_one_run()
    {
        await using var core = await BotCore.Start();
        for (var i = 0; i < 100; i++)
            await core.AddSchedule(await core.Caller(channel: $"channel-{i}"), "daily 12:00");
        core.Set(BotCore.Morning + Duration.FromHours(2) - Duration.FromMinutes(2));

        await core.Turn();

        core.Platform.Messages.Length.ShouldBe(100);
        core.Platform.Attempts.Select(attempt => attempt.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_waits_for_the_outbox_is_told_when_something_is_due()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        core.Alarms.Told.ShouldContain((DueKind.Outbox, BotCore.Morning));
        core.Alarms.Told.ShouldContain((DueKind.Breaks, it.Starts));
        await core.Turn();
        core.Alarms.Forget();
        core.Advance(Second);

        await core.Press(heron, JoinBreak.Id(it.Id));

        core.Alarms.Told.ShouldBe([(DueKind.Outbox, BotCore.Morning + (3 * Second))]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
