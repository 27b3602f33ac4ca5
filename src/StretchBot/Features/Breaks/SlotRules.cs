using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;

namespace StretchBot.Features.Breaks;

/// <summary>What a due slot turns into. Pure: the same slot, channel and instant always give the same answer.</summary>
internal sealed class SlotRules(RoutineChoice routines, BreakRules rules)
{
    public SlotDecision Decide(DueSlot due, Instant now)
    {
        var schedule = due.Schedule;
        var planned = Jitter.Start(schedule.Id.Value, due.Slot, schedule.Jitter);
        var next = NextDue.After(schedule, due.Slot, due.IsDayOff);
        if (schedule.SkippedSlot == due.Slot)
            return new Pass(SlotOutcome.Skipped, "somebody skipped it", next);
        if (now > planned + rules.Grace)
            return new Pass(SlotOutcome.Missed, "I was not running at that time", next);
        var starts = Instant.Max(planned, now);
        if (due.LiveUntil > starts)
            return new Pass(SlotOutcome.Overlap, "another break was on in the channel", next);
        if (due.LiveUntil > now)
            return new Wait(due.LiveUntil.Value);
        return Open(due, planned, starts, next, now);
    }

    private OpenBreak Open(DueSlot due, Instant planned, Instant starts, NextDue next, Instant now)
    {
        var schedule = due.Schedule;
        var routine = routines.For(
            schedule.Team,
            schedule.Routine,
            schedule.FloorAllowed,
            due.RecentStretches,
            Seed(schedule.Id.Value, due.Slot)
        );
        var ends = starts + Duration.FromTimeSpan(routine.Duration);
        var draft = new Break(
            new BreakId(0),
            schedule.Team,
            schedule.Channel,
            routine,
            starts,
            Instant.Max(ends, starts + schedule.Window),
            new FromSlot(schedule.Id, due.Slot, Late: starts > planned + LatePrompt.Slack)
        )
        {
            Planned = planned,
        };
        return new OpenBreak(draft, Prompt.NextChange(draft, now) ?? draft.Closes, next);
    }

    /// <summary>A seed that differs from slot to slot and stays the same for one of them, whenever it is claimed.</summary>
    private static ulong Seed(long schedule, Instant slot) =>
        unchecked(((ulong)schedule * 0x9E3779B97F4A7C15UL) ^ (ulong)slot.ToUnixTimeSeconds());
}
