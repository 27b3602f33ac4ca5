using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Why;

namespace StretchBot.Storage;

/// <summary>What became of slots: those that are written down, and those since then that nobody will claim.</summary>
internal sealed class PastSlots(Database database, IDaysOff daysOff, BreakRules rules) : IPastSlots
{
    private const int MostRuns = 500;

    public ValueTask<ImmutableArray<PastSlot>> Last(Caller caller, int most, Instant now, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var schedules = await context
                    .Schedules.AsNoTracking()
                    .Where(row => row.ChannelId == caller.Channel.Value && row.TeamId == caller.Team.Value)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel);
                var numbers = schedules
                    .Where(row => row.State != ScheduleStore.Removed)
                    .Select((row, index) => (row.Id, Number: index + 1))
                    .ToDictionary(it => it.Id, it => it.Number);
                var kept = await Recorded(context, schedules, numbers, most, now, cancel);
                var unwritten = await Unwritten(context, schedules, numbers, now, cancel);
                return kept.Concat(unwritten)
                    .DistinctBy(it => (it.Schedule, it.Slot.At))
                    .Select(it => it.Slot)
                    .OrderByDescending(slot => slot.At)
                    .Take(most)
                    .ToImmutableArray();
            },
            cancel
        );

    private async Task<IEnumerable<(long Schedule, PastSlot Slot)>> Recorded(
        StretchBotContext context,
        List<ScheduleRow> schedules,
        Dictionary<long, int> numbers,
        int most,
        Instant now,
        CancellationToken cancel
    )
    {
        var ids = schedules.Select(row => row.Id).ToArray();
        var rows = await (
            from slot in context.Slots.AsNoTracking()
            where ids.Contains(slot.ScheduleId) && slot.At <= now.ToRow()
            join it in context.Breaks on slot.BreakId equals (long?)it.Id into breaks
            from its in breaks.DefaultIfEmpty()
            join member in context.Members on slot.DecidedBy equals (long?)member.Id into deciders
            from decider in deciders.DefaultIfEmpty()
            orderby slot.At descending
            select new
            {
                Slot = slot,
                Break = its,
                By = decider == null ? null : decider.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        var runs = rows.Exists(row => row.Slot.Outcome == (int)SlotOutcome.Missed) ? await Runs(context, cancel) : [];
        var byId = schedules.ToDictionary(row => row.Id);
        return rows.Select(row =>
            (
                row.Slot.ScheduleId,
                new PastSlot(
                    Number(numbers, row.Slot.ScheduleId),
                    Stored.Instant(row.Slot.At),
                    (SlotOutcome)row.Slot.Outcome
                )
                {
                    Detail = row.Slot.Detail,
                    By = row.By,
                    Started = Stored.Instant(row.Break?.Starts),
                    IsOver = row.Break is null || row.Break.Closes <= now.ToRow(),
                    Took = row.Break?.Taken ?? 0,
                    Absence =
                        row.Slot.Outcome == (int)SlotOutcome.Missed
                            ? Absences.At(LastChance(byId[row.Slot.ScheduleId], row.Slot.At), runs, now)
                            : null,
                }
            )
        );
    }

    /// <summary>The last instant at which the slot could still have been run.</summary>
    private Instant LastChance(ScheduleRow schedule, long slot) =>
        ScheduleStore.ToSchedule(schedule).StartOf(Stored.Instant(slot)) + rules.Grace;

    private async Task<IEnumerable<(long Schedule, PastSlot Slot)>> Unwritten(
        StretchBotContext context,
        List<ScheduleRow> schedules,
        Dictionary<long, int> numbers,
        Instant now,
        CancellationToken cancel
    )
    {
        var slots = new List<(long, PastSlot)>();
        foreach (var row in schedules.Where(row => row is { Accounted: not null, State: not ScheduleStore.Removed }))
        {
            var isDayOff = await daysOff.For(new TeamId(row.TeamId), cancel);
            var by = row.PausedBy is { } member
                ? await context.Members.Where(it => it.Id == member).Select(it => it.Name).SingleOrDefaultAsync(cancel)
                : null;
            // One that is neither on a day off nor in a pause is about to be claimed: its outcome is still to come.
            slots.AddRange(
                SilentSlots
                    .Between(ScheduleStore.ToSchedule(row), Stored.Instant(row.Accounted!.Value), now, isDayOff)
                    .Where(slot => slot.Outcome != SlotOutcome.Missed)
                    .Select(slot =>
                        (
                            row.Id,
                            new PastSlot(Number(numbers, row.Id), slot.At, slot.Outcome)
                            {
                                By = slot.Outcome == SlotOutcome.Paused ? by : null,
                                Detail = slot.Outcome == SlotOutcome.Paused ? row.PauseReason : null,
                            }
                        )
                    )
            );
        }
        return slots;
    }

    private static int? Number(Dictionary<long, int> numbers, long schedule) =>
        numbers.TryGetValue(schedule, out var number) ? number : null;

    private static async Task<List<Run>> Runs(StretchBotContext context, CancellationToken cancel)
    {
        var rows = await context
            .Runs.AsNoTracking()
            .OrderByDescending(row => row.Id)
            .Take(MostRuns)
            .ToListAsync(cancel);
        rows.Reverse();
        return rows.ConvertAll(row => new Run(Stored.Instant(row.Since), Stored.Instant(row.Seen)));
    }
}
