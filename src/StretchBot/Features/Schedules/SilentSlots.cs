using NodaTime;
using StretchBot.Features.Breaks;

namespace StretchBot.Features.Schedules;

/// <summary>A slot that nobody claimed, and why.</summary>
internal sealed record SilentSlot(Instant At, SlotOutcome Outcome);

/// <summary>Accounts for the slots that were never due: those on days off and those in a pause.</summary>
internal static class SilentSlots
{
    /// <summary>
    /// The slots of a schedule after <paramref name="after"/> and not after <paramref name="end"/>, as if none had been claimed: on a day off,
    /// in its pause, or else missed.
    /// </summary>
    /// <param name="schedule">As it was all that time.</param>
    public static IEnumerable<SilentSlot> Between(
        Schedule schedule,
        Instant after,
        Instant end,
        Func<LocalDate, bool> isDayOff
    ) =>
        NextSlot
            .AllAfter(schedule.Rule, schedule.Zone, after, static _ => false)
            .TakeWhile(slot => slot <= end)
            .Select(slot => new SilentSlot(slot, OutcomeOf(schedule, slot, isDayOff)));

    private static SlotOutcome OutcomeOf(Schedule schedule, Instant slot, Func<LocalDate, bool> isDayOff) =>
        NextSlot.After(schedule.Rule, schedule.Zone, slot - Duration.FromSeconds(1), isDayOff) != slot
            ? SlotOutcome.DayOff
        : schedule.IsPausedAt(slot) ? SlotOutcome.Paused
        : SlotOutcome.Missed;
}
