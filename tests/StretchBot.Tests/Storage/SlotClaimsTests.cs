using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;
using StretchBot.Storage;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class SlotClaimsTests
{
    /// <summary>Noon in Berlin.</summary>
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);

    private static readonly Duration Lead = Duration.FromMinutes(2);

    [Fact]
    public async Task A_slot_is_claimed_its_lead_before_it_is_due()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily 12:00");

        (await core.Get<IDueSlots>().EarliestDue(Cancel)).ShouldBe(Noon - Lead);
        core.Set(Noon - Lead - Duration.FromMilliseconds(1));
        await core.Turn();
        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(0);
        core.Set(Noon - Lead);
        await core.Turn();

        (await core.Number("SELECT at FROM slots")).ShouldBe(Noon.ToUnixTimeMilliseconds());
        (await core.Number("SELECT slot FROM breaks")).ShouldBe(Noon.ToUnixTimeMilliseconds());
        (await core.Get<IDueSlots>().EarliestDue(Cancel)).ShouldBe(Noon - Lead + Duration.FromDays(1));
    }

    [Fact]
    public async Task Ten_thousand_schedules_due_at_one_instant_are_claimed_exactly_once_by_two_processes()
    {
        const int Schedules = 10_000;
        await using var core = await BotCore.Start();
        await using var other = core.Another();
        await Fill(core, Schedules);
        core.Set(Noon - Lead);
        other.Set(Noon - Lead);

        await Task.WhenAll(Claim(core), Claim(other));

        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(Schedules);
        (await core.Number("SELECT count(DISTINCT schedule_id) FROM breaks")).ShouldBe(Schedules);
        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(Schedules);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(Schedules);
        (
            await core.Number($"SELECT count(*) FROM schedules WHERE due <= {core.Now.ToUnixTimeMilliseconds()}")
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_slot_that_was_recorded_is_not_opened_again()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily 12:00");
        await core.Until(Noon - Lead);
        await core.Query(context =>
            context.Schedules.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.NextSlot, Noon.ToUnixTimeMilliseconds()).SetProperty(row => row.Due, 0),
                Cancel
            )
        );
        await core.Query(context =>
            context.Channels.ExecuteUpdateAsync(set => set.SetProperty(row => row.LiveUntil, (long?)null), Cancel)
        );

        await core.Until(Noon);

        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(1);
        core.Platform.Of("post").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_slot_claimed_before_a_pause_and_a_resume_is_not_posted_twice()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var id = await core.AddSchedule(heron, "daily 12:00");
        await core.Until(Noon - Lead);
        var store = core.Get<IScheduleStore>();

        await store.Pause(heron, id, null, null, Cancel);
        core.Advance(Duration.FromSeconds(30));
        await store.Resume(heron.Team, heron.Channel, id, Noon, Cancel);
        await core.Until(Noon + Duration.FromHours(1));

        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(1);
        core.Platform.Of("post").Length.ShouldBe(1);
        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Posted);
        (await core.Get<IDueSlots>().EarliestDue(Cancel)).ShouldBe(Noon - Lead + Duration.FromDays(1));
    }

    [Fact]
    public async Task A_skipped_slot_is_recorded_and_the_next_one_runs()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var id = await core.AddSchedule(heron, "daily 12:00,13:00");

        (await core.Get<IScheduleStore>().Skip(heron, id, Noon, Cancel)).ShouldBeTrue();
        await core.Until(Noon + Duration.FromHours(2));

        (await core.Number($"SELECT outcome FROM slots WHERE at = {Noon.ToUnixTimeMilliseconds()}")).ShouldBe(
            (int)SlotOutcome.Skipped
        );
        core.Platform.Of("post").ShouldHaveSingleItem().At.ShouldBe(Noon + Duration.FromHours(1) - Lead);
    }

    [Fact]
    public async Task A_skipped_slot_is_not_promised_as_the_next_break()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var id = await core.AddSchedule(heron, "daily 12:00,13:00");

        await core.Get<IScheduleStore>().Skip(heron, id, Noon, Cancel);

        (await core.Get<IBreakStore>().NextBreak(heron.Team, heron.Channel, core.Now, Cancel)).ShouldBe(
            Noon + Duration.FromHours(1)
        );
    }

    [Fact]
    public async Task A_pause_with_an_end_ends_when_its_next_slot_is_claimed()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var id = await core.AddSchedule(heron, "daily 12:00");
        var back = Noon + Duration.FromDays(7);

        await core.Get<IScheduleStore>().Pause(heron, id, back - Duration.FromHours(12), back, Cancel);
        (await core.Get<IBreakStore>().NextBreak(heron.Team, heron.Channel, core.Now, Cancel)).ShouldBe(back);
        await core.Until(back - Lead - Duration.FromSeconds(1));
        core.Platform.Attempts.ShouldBeEmpty();
        await core.Until(back);

        core.Platform.Of("post").ShouldHaveSingleItem();
        (await core.Number("SELECT state FROM schedules")).ShouldBe((int)ScheduleState.Active);
        (await core.Scalar("SELECT paused_by FROM schedules")).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task A_schedule_that_is_paused_without_end_or_removed_is_never_due()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var paused = await core.AddSchedule(heron, "daily 12:00");
        var removed = await core.AddSchedule(heron, "daily 13:00");

        await core.Get<IScheduleStore>().Pause(heron, paused, null, null, Cancel);
        await core.Get<IScheduleStore>().Remove(heron.Team, heron.Channel, removed, Cancel);
        await core.Pass(Duration.FromDays(2));

        core.Platform.Attempts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slot_that_falls_into_a_break_by_hand_is_recorded_as_overlap()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00", lead: Duration.Zero);
        await core.Until(Noon - Duration.FromSeconds(40));
        await core.StartBreak(heron);

        await core.Until(Noon + Duration.FromMinutes(5));

        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Overlap);
        core.Platform.Of("post").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_schedules_of_a_channel_that_are_due_together_make_one_break()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");
        await core.AddSchedule(heron, "daily 12:00,13:00", jitter: Duration.FromSeconds(1));
        await core.AddSchedule(heron, "weekdays 12:00,16:00");

        await core.Until(Noon + Duration.FromMinutes(5));

        core.Platform.Of("post").Length.ShouldBe(1);
        (await core.Number($"SELECT count(*) FROM slots WHERE outcome = {(int)SlotOutcome.Overlap}")).ShouldBeInRange(
            1,
            2
        );
    }

    [Fact]
    public async Task A_break_by_hand_that_ends_before_the_slot_is_waited_for()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 12:00");
        await core.Until(Noon - Lead - Duration.FromSeconds(10));
        var first = await core.StartBreak(heron);
        first.Ends.ShouldBeInRange(Noon - Lead, Noon);

        await core.Until(Noon);

        core.Platform.Of("post").Select(attempt => attempt.At).Last().ShouldBe(first.Ends);
        (await core.Number("SELECT outcome FROM slots")).ShouldBe((int)SlotOutcome.Posted);
    }

    [Fact]
    public async Task After_three_days_down_the_slots_are_recorded_as_missed_and_no_old_prompt_is_posted()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily every 60m 9:00-17:00");
        await core.Until(Noon - Duration.FromMinutes(30));
        var posts = core.Platform.Of("post").Length;

        core.Set(Noon + Duration.FromDays(3) + Duration.FromMinutes(20));
        await core.Until(core.Now);
        core.Platform.Of("post").Length.ShouldBe(posts);
        await core.Pass(Duration.FromHours(1));

        core.Platform.Of("post").Length.ShouldBe(posts + 1);
        (await core.Number($"SELECT count(*) FROM slots WHERE outcome = {(int)SlotOutcome.Missed}")).ShouldBe(
            (3 * 9) + 1
        );
    }

    [Fact]
    public async Task Down_over_the_slot_but_back_within_the_grace_the_break_runs_late_once()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily every 20m 11:00-12:00");
        core.Set(Noon + Duration.FromMinutes(7));

        await core.Until(core.Now + Duration.FromMinutes(30));

        core.Platform.Of("post").ShouldHaveSingleItem();
        (await core.Number($"SELECT outcome FROM slots WHERE at = {Noon.ToUnixTimeMilliseconds()}")).ShouldBe(
            (int)SlotOutcome.Late
        );
        (await core.Number($"SELECT count(*) FROM slots WHERE outcome = {(int)SlotOutcome.Missed}")).ShouldBe(3);
    }

    [Fact]
    public async Task The_channel_remembers_the_stretches_of_its_last_three_breaks()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily every 60m 9:00-17:00", routine: null);

        await core.Pass(Duration.FromHours(6));

        var breaks = await core.Query(context =>
            context.Breaks.OrderByDescending(row => row.Id).Select(row => row.Routine).ToListAsync(Cancel)
        );
        var recent = (string)(await core.Scalar("SELECT recent FROM channels"))!;
        breaks.Count.ShouldBeGreaterThan(4);
        Stored
            .Recent(recent)
            .Select(slugs => string.Join(',', slugs))
            .ShouldBe(
                breaks
                    .Take(3)
                    .Select(key =>
                        string.Join(',', BotCore.Catalogue.RoutineFromKey(key)!.Items.Select(stretch => stretch.Slug))
                    )
            );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task Claim(BotCore core) =>
        Task.Run(async () =>
        {
            // Another process may hold the database for longer than one waits: the job comes back, and so does this.
            for (var tries = 0; tries < 20; tries++)
                try
                {
                    await core.Get<OpenBreaks>().Run(core.Now, Cancel);
                    return;
                }
                catch (NotStoredException) { }
        });

    /// <summary>Schedules in channels of their own, all due at noon.</summary>
    private static async Task Fill(BotCore core, int schedules)
    {
        var heron = await core.Caller();
        await using var connection = await core.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {schedules})
            INSERT INTO channels (id, team_id, key, name, recent, quiet)
            SELECT 1000 + i, {heron.Team}, 'c' || i, 'c' || i, '', 0 FROM n;
            INSERT INTO schedules (team_id, channel_id, rule, zone, jitter, lead, window, routine, floor, state, next_slot, due)
            SELECT {heron.Team}, id, 'weekdays every 60m 9:00-17:00', 'Europe/Berlin', 0, 120, 1800, 'desk-minute', 0, 0,
                   {Noon.ToUnixTimeMilliseconds()}, {(Noon - Lead).ToUnixTimeMilliseconds()}
            FROM channels WHERE id > 1000;
            """;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
