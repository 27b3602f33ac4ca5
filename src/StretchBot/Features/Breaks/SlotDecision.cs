using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;

namespace StretchBot.Features.Breaks;

/// <summary>What became of a slot. The numbers are stored: never renumber.</summary>
public enum SlotOutcome
{
    Posted = 1,

    /// <summary>Run after its time, within the grace.</summary>
    Late = 2,

    /// <summary>The bot was not there in time.</summary>
    Missed = 3,

    /// <summary>Another break was live in the channel.</summary>
    Overlap = 4,

    /// <summary>Somebody skipped this one slot.</summary>
    Skipped = 5,

    /// <summary>The channel could not be posted to.</summary>
    Refused = 6,

    /// <summary>It fell on one of the team's days off.</summary>
    DayOff = 7,

    /// <summary>Its schedule was paused.</summary>
    Paused = 8,
}

/// <summary>A schedule whose next slot is due, and what its channel is doing.</summary>
/// <param name="LiveUntil">When the channel's live break ends, or null.</param>
/// <param name="RecentStretches">Slugs from the channel's last three breaks, newest first.</param>
internal sealed record DueSlot(
    Schedule Schedule,
    Instant Slot,
    Instant? LiveUntil,
    ImmutableArray<ImmutableArray<string>> RecentStretches,
    Func<LocalDate, bool> IsDayOff
);

/// <summary>What is to be done with a due slot.</summary>
internal abstract record SlotDecision;

/// <summary>Look again at <paramref name="Until"/>: a break that ends before the slot is still running.</summary>
internal sealed record Wait(Instant Until) : SlotDecision;

/// <summary>No break; the outcome is kept for <c>why</c>.</summary>
internal sealed record Pass(SlotOutcome Outcome, Text Detail, NextDue Next) : SlotDecision;

/// <summary>A break comes out of it.</summary>
/// <param name="Draft">The break, its id still 0.</param>
/// <param name="FirstChange">When its prompt first changes by itself.</param>
internal sealed record OpenBreak(Break Draft, Instant FirstChange, NextDue Next) : SlotDecision;

/// <summary>The schedule's next slot and when it must be claimed; both null when none is to come.</summary>
internal sealed record NextDue(Instant? Slot, Instant? Due)
{
    /// <summary>The slot after <paramref name="slot"/>, claimed its lead before its start.</summary>
    public static NextDue After(Schedule schedule, Instant slot, Func<LocalDate, bool> isDayOff) =>
        Of(schedule, NextSlot.After(schedule.Rule, schedule.Zone, slot, isDayOff));

    public static NextDue Of(Schedule schedule, Instant? slot) =>
        slot is { } at
            ? new(at, Jitter.Start(schedule.Id.Value, at, schedule.Jitter) - schedule.Lead)
            : new(null, null);
}
