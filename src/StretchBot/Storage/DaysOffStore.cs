using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>Days off. They are asked for at every slot, so each team's are kept in memory until they change.</summary>
internal sealed class DaysOffStore(Database database, IAlarm alarm) : IDaysOffStore, IDaysOff
{
    private readonly Lock gate = new();
    private readonly Dictionary<TeamId, Func<LocalDate, bool>> known = [];
    private int changes;

    public async ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel)
    {
        int before;
        lock (gate)
        {
            if (known.TryGetValue(team, out var remembered))
                return remembered;
            before = changes;
        }
        Func<LocalDate, bool> test = new OffDays(await Of(team, cancel)).Contains;
        lock (gate)
            // What was read while somebody changed it may be old already.
            if (before == changes)
                known[team] = test;
        return test;
    }

    public ValueTask<ImmutableArray<DayOff>> Of(TeamId team, CancellationToken cancel) =>
        database.Read(
            async context =>
                (await Rows(context, team).AsNoTracking().ToListAsync(cancel)).Select(ToDayOff).ToImmutableArray(),
            cancel
        );

    public ValueTask<AddOutcome> Add(
        TeamId team,
        ImmutableArray<DayOff> days,
        int most,
        Instant now,
        CancellationToken cancel
    ) =>
        Change<AddOutcome>(
            team,
            now,
            async (context, present) =>
            {
                var fresh = days.Distinct()
                    .Where(day => !present.Any(row => ToDayOff(row).Covers(day)))
                    .Select(day => ToRow(day, team, now))
                    .ToList();
                if (present.Count + fresh.Count > most)
                    return new TooManyDaysOff(present.Count);
                context.OffDays.AddRange(fresh);
                await context.SaveChangesAsync(cancel);
                return new AddedDaysOff([.. fresh.Select(ToDayOff)], days.Length - fresh.Count, now.ToRow());
            },
            cancel
        );

    public ValueTask<bool> Remove(TeamId team, DayOffId id, Instant now, CancellationToken cancel) =>
        Change(
            team,
            now,
            async (context, _) =>
                await Rows(context, team).Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancel) == 1,
            cancel
        );

    public ValueTask<int> TakeBack(TeamId team, long batch, Instant now, CancellationToken cancel) =>
        Change(
            team,
            now,
            (context, _) => Rows(context, team).Where(row => row.Batch == batch).ExecuteDeleteAsync(cancel),
            cancel
        );

    /// <summary>Changes a team's days off, and moves the next slots of its schedules accordingly.</summary>
    private async ValueTask<T> Change<T>(
        TeamId team,
        Instant now,
        Func<StretchBotContext, List<OffDayRow>, Task<T>> change,
        CancellationToken cancel
    )
    {
        Instant? earliest = null;
        var result = await database.Write(
            async context =>
            {
                var present = await Rows(context, team).AsNoTracking().ToListAsync(cancel);
                var schedules = await context
                    .Schedules.Where(row => row.TeamId == team.Value && row.State != ScheduleStore.Removed)
                    .ToListAsync(cancel);
                var before = new OffDays([.. present.Select(ToDayOff)]);
                foreach (var row in schedules)
                    SlotAccounts.SettleBeforeDue(context, row, before.Contains, now);
                var changed = await change(context, present);
                var rows = await Rows(context, team).AsNoTracking().ToListAsync(cancel);
                var after = new OffDays([.. rows.Select(ToDayOff)]);
                foreach (var row in schedules)
                    if (Move(row, after, now) is { } due && !(earliest <= due))
                        earliest = due;
                await context.SaveChangesAsync(cancel);
                return changed;
            },
            cancel
        );
        lock (gate)
        {
            changes++;
            known.Remove(team);
        }
        if (earliest is { } first)
            await alarm.Set(DueKind.Slots, first);
        return result;
    }

    /// <summary>Finds the next slot again; one that is due already, or whose schedule is paused without an end, stays as it is.</summary>
    /// <returns>When the slot must be claimed.</returns>
    private static Instant? Move(ScheduleRow row, OffDays days, Instant now)
    {
        var schedule = ScheduleStore.ToSchedule(row);
        if (schedule.NextSlot <= now || (schedule.State == ScheduleState.Paused && schedule.PausedUntil is null))
            return null;
        // A slot may be claimed some minutes before its time: it is accounted for, and not looked for again.
        var claimed = Stored.Instant(row.Accounted) ?? now;
        var from = schedule.IsPausedAt(now) && schedule.PausedUntil is { } until ? until - Duration.Epsilon : claimed;
        var next = NextSlot.After(schedule.Rule, schedule.Zone, Instant.Max(from, now), days.Contains);
        return ScheduleStore.Await(row, schedule, next);
    }

    private static IQueryable<OffDayRow> Rows(StretchBotContext context, TeamId team) =>
        context.OffDays.Where(row => row.TeamId == team.Value).OrderBy(row => row.Id);

    private static DayOff ToDayOff(OffDayRow row) =>
        new(
            new DayOffId(row.Id),
            Features.Leaderboard.Period.FromDayNumber(row.First),
            Features.Leaderboard.Period.FromDayNumber(row.Last),
            row.Yearly
        )
        {
            Until = row.Until is { } until ? Features.Leaderboard.Period.FromDayNumber(until) : null,
            Name = row.Name,
        };

    private static OffDayRow ToRow(DayOff day, TeamId team, Instant now) =>
        new()
        {
            TeamId = team.Value,
            First = Features.Leaderboard.Period.DayNumber(day.First),
            Last = Features.Leaderboard.Period.DayNumber(day.Last),
            Yearly = day.Yearly,
            Until = day.Until is { } until ? Features.Leaderboard.Period.DayNumber(until) : null,
            Name = day.Name,
            Batch = now.ToRow(),
        };
}
