using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>Schedules, each with the instant at which its next slot must be claimed.</summary>
internal sealed class ScheduleStore(Database database, IDaysOff daysOff, IAlarm alarm, TimeProvider clock)
    : IScheduleStore
{
    /// <summary>A removed schedule is kept: its slots and breaks refer to it.</summary>
    public const int Removed = 2;

    public ValueTask<ImmutableArray<Schedule>> InChannel(TeamId team, ChannelId channel, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var rows = await (
                    from row in Of(context, team, channel).AsNoTracking()
                    join member in context.Members on row.PausedBy equals (long?)member.Id into pausers
                    from pauser in pausers.DefaultIfEmpty()
                    orderby row.Id
                    select new { Row = row, PausedBy = pauser == null ? null : pauser.Name }
                ).ToListAsync(cancel);
                return rows.Select(it => ToSchedule(it.Row) with { PausedBy = it.PausedBy }).ToImmutableArray();
            },
            cancel
        );

    public async ValueTask<KeepOutcome> Add(Schedule schedule, int most, CancellationToken cancel)
    {
        Instant? due = null;
        var outcome = await database.Write<KeepOutcome>(
            async context =>
            {
                var others = await Of(context, schedule.Team, schedule.Channel).AsNoTracking().ToListAsync(cancel);
                if (others.Count >= most)
                    return new ChannelFull();
                if (Same(others, schedule) is { } same)
                    return new SameRule(same);
                var row = new ScheduleRow
                {
                    TeamId = schedule.Team.Value,
                    ChannelId = schedule.Channel.Value,
                    Rule = schedule.Rule.ToLine(),
                    Zone = schedule.Zone.Id,
                    Creator = schedule.Creator?.Value,
                    Accounted = clock.Now().ToRow(),
                };
                context.Schedules.Add(row);
                await context.SaveChangesAsync(cancel);
                var kept = schedule with { Id = new ScheduleId(row.Id) };
                due = Fill(row, kept);
                await context.SaveChangesAsync(cancel);
                return new Kept(kept.Id);
            },
            cancel
        );
        await Wake(due);
        return outcome;
    }

    public async ValueTask<KeepOutcome> Replace(Schedule schedule, CancellationToken cancel)
    {
        Instant? due = null;
        var outcome = await database.Write<KeepOutcome>(
            async context =>
            {
                var rows = await Of(context, schedule.Team, schedule.Channel).ToListAsync(cancel);
                if (rows.SingleOrDefault(row => row.Id == schedule.Id.Value) is not { } mine)
                    return new ScheduleGone();
                if (Same(rows.Where(row => row.Id != mine.Id), schedule) is { } same)
                    return new SameRule(same);
                await Settle(context, mine, cancel);
                due = Fill(mine, schedule);
                await context.SaveChangesAsync(cancel);
                return new Kept(schedule.Id);
            },
            cancel
        );
        await Wake(due);
        return outcome;
    }

    public ValueTask<bool> Pause(
        Caller by,
        ScheduleId id,
        Instant? until,
        Instant? nextSlot,
        CancellationToken cancel
    ) =>
        Change(
            by.Team,
            by.Channel,
            id,
            row =>
            {
                row.State = (int)ScheduleState.Paused;
                row.PausedUntil = until?.ToRow();
                row.PauseReason = null;
                row.PausedBy = by.Member.Value;
                return nextSlot;
            },
            cancel
        );

    public ValueTask<bool> Resume(
        TeamId team,
        ChannelId channel,
        ScheduleId id,
        Instant nextSlot,
        CancellationToken cancel
    ) =>
        Change(
            team,
            channel,
            id,
            row =>
            {
                row.State = (int)ScheduleState.Active;
                row.PausedUntil = null;
                row.PauseReason = null;
                row.PausedBy = null;
                row.SkippedSlot = null;
                row.SkippedBy = null;
                return nextSlot;
            },
            cancel
        );

    public async ValueTask<bool> Skip(Caller by, ScheduleId id, Instant slot, CancellationToken cancel) =>
        await database.Write(
            context =>
                Of(context, by.Team, by.Channel)
                    .Where(row => row.Id == id.Value && row.NextSlot == slot.ToRow())
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.SkippedSlot, slot.ToRow())
                                .SetProperty(row => row.SkippedBy, by.Member.Value),
                        cancel
                    ),
            cancel
        ) == 1;

    public ValueTask<bool> Remove(TeamId team, ChannelId channel, ScheduleId id, CancellationToken cancel) =>
        Change(
            team,
            channel,
            id,
            row =>
            {
                row.State = Removed;
                return null;
            },
            cancel
        );

    public ValueTask<long> Count(CancellationToken cancel) =>
        database.Read(context => context.Schedules.LongCountAsync(cancel), cancel);

    private static IQueryable<ScheduleRow> Of(StretchBotContext context, TeamId team, ChannelId channel) =>
        context.Schedules.Where(row =>
            row.TeamId == team.Value && row.ChannelId == channel.Value && row.State != Removed
        );

    private static ScheduleId? Same(IEnumerable<ScheduleRow> rows, Schedule schedule)
    {
        var line = schedule.Rule.ToLine();
        return
            rows.FirstOrDefault(row =>
                row.State == (int)ScheduleState.Active && row.Rule == line && row.Zone == schedule.Zone.Id
            )
                is { } same
            ? new ScheduleId(same.Id)
            : null;
    }

    private async ValueTask<bool> Change(
        TeamId team,
        ChannelId channel,
        ScheduleId id,
        Func<ScheduleRow, Instant?> change,
        CancellationToken cancel
    )
    {
        Instant? due = null;
        var found = await database.Write(
            async context =>
            {
                if (
                    await Of(context, team, channel).SingleOrDefaultAsync(row => row.Id == id.Value, cancel)
                    is not { } row
                )
                    return false;
                await Settle(context, row, cancel);
                due = Await(row, ToSchedule(row), change(row));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel
        );
        await Wake(due);
        return found;
    }

    /// <summary>What is about to change held until now.</summary>
    private async Task Settle(StretchBotContext context, ScheduleRow row, CancellationToken cancel)
    {
        var now = clock.Now();
        SlotAccounts.Settle(context, row, await daysOff.For(new TeamId(row.TeamId), cancel), now, now);
    }

    private static Instant? Fill(ScheduleRow row, Schedule schedule)
    {
        row.Rule = schedule.Rule.ToLine();
        row.Zone = schedule.Zone.Id;
        row.Jitter = (long)schedule.Jitter.TotalSeconds;
        row.Lead = (long)schedule.Lead.TotalSeconds;
        row.Window = (long)schedule.Window.TotalSeconds;
        row.Routine = schedule.Routine;
        row.Floor = schedule.FloorAllowed;
        row.SkippedSlot = schedule.SkippedSlot?.ToRow();
        row.SkippedBy = schedule.SkippedSlot is null ? null : row.SkippedBy;
        return Await(row, schedule, schedule.NextSlot);
    }

    /// <summary>Writes the next slot and when it must be claimed, and gives the latter.</summary>
    internal static Instant? Await(ScheduleRow row, Schedule schedule, Instant? slot)
    {
        var next = NextDue.Of(schedule, slot);
        row.NextSlot = next.Slot?.ToRow();
        row.Due = next.Due?.ToRow();
        return next.Due;
    }

    private async ValueTask Wake(Instant? due)
    {
        if (due is { } at)
            await alarm.Set(DueKind.Slots, at);
    }

    internal static Schedule ToSchedule(ScheduleRow row) =>
        new(
            new ScheduleId(row.Id),
            new TeamId(row.TeamId),
            new ChannelId(row.ChannelId),
            Stored.Rule(row.Rule),
            Stored.Zone(row.Zone),
            Duration.FromSeconds(row.Jitter),
            Duration.FromSeconds(row.Lead),
            Duration.FromSeconds(row.Window),
            row.Routine,
            row.Floor,
            row.Creator is { } creator ? new MemberId(creator) : null,
            row.State == (int)ScheduleState.Active ? ScheduleState.Active : ScheduleState.Paused,
            Stored.Instant(row.PausedUntil),
            row.PauseReason,
            Stored.Instant(row.NextSlot),
            Stored.Instant(row.SkippedSlot)
        );
}
