using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>Whether slots become breaks. The numbers are stored: never renumber.</summary>
public enum ScheduleState
{
    Active = 0,
    Paused = 1,
}

/// <summary>The rule by which breaks recur in one channel.</summary>
/// <param name="Jitter">How much later than its slot a break may start; see <see cref="Schedules.Jitter"/>.</param>
/// <param name="Lead">How long before its slot a break is announced.</param>
/// <param name="Window">How long after its start a break can still be marked done.</param>
/// <param name="Routine">The slug of a catalogue routine, or null for a fresh mix each time.</param>
/// <param name="FloorAllowed">Whether a fresh mix may hold stretches on the floor.</param>
/// <param name="Creator">Who made it, or null when nobody did (the first start) or they left.</param>
/// <param name="PausedUntil">The first instant of the day on which a pause ends by itself; null when it does not.</param>
/// <param name="PauseReason">Why the bot paused it, a sentence for a person; null when a member did.</param>
/// <param name="NextSlot">
/// The slot that is due next; null when none is. While a pause lasts it is the first slot after the pause, or null when the pause is
/// without end: so what is due is found by this alone, and claiming it ends the pause.
/// </param>
/// <param name="SkippedSlot">A slot that a person asked to skip; it is still claimed, and recorded as skipped.</param>
public sealed record Schedule(
    ScheduleId Id,
    TeamId Team,
    ChannelId Channel,
    Recurrence Rule,
    DateTimeZone Zone,
    Duration Jitter,
    Duration Lead,
    Duration Window,
    string? Routine,
    bool FloorAllowed,
    MemberId? Creator,
    ScheduleState State,
    Instant? PausedUntil,
    string? PauseReason,
    Instant? NextSlot,
    Instant? SkippedSlot
)
{
    /// <summary>The name of the member who paused it; null when the bot did, or they left.</summary>
    public string? PausedBy { get; init; }

    /// <summary>Whether the pause, if there is one, still lasts at <paramref name="now"/>.</summary>
    public bool IsPausedAt(Instant now) => State == ScheduleState.Paused && !(PausedUntil <= now);

    /// <summary>The slot that is due next, if it is to be skipped.</summary>
    public Instant? SkippedNext => SkippedSlot == NextSlot ? SkippedSlot : null;

    /// <summary>The slots that will become breaks, soonest first: from <see cref="NextSlot"/> on, without the skipped one.</summary>
    public IEnumerable<Instant> Upcoming(Func<LocalDate, bool> isDayOff)
    {
        if (NextSlot is not { } first)
            return [];
        return Schedules
            .NextSlot.AllAfter(Rule, Zone, first, isDayOff)
            .Prepend(first)
            .Where(slot => slot != SkippedSlot);
    }

    /// <summary>When the break of a slot starts.</summary>
    public Instant StartOf(Instant slot) => Schedules.Jitter.Start(Id.Value, slot, Jitter);
}
