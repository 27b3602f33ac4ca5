using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>Claims what is due. Each call is one transaction: the decision, the next due instant and the outbox row stand together.</summary>
internal interface IDueSlots
{
    /// <summary>Claims up to <paramref name="most"/> due slots, earliest first. A slot is claimed once, however many nodes ask.</summary>
    /// <returns>How many were looked at; fewer than <paramref name="most"/> when no more are due.</returns>
    ValueTask<int> Claim(Instant now, int most, Func<DueSlot, SlotDecision> decide, CancellationToken cancel);

    /// <summary>The earliest instant at which a slot becomes due, or null.</summary>
    ValueTask<Instant?> EarliestDue(CancellationToken cancel);
}

/// <summary>Moves breaks on whose prompt changes by itself.</summary>
internal interface IDueBreaks
{
    /// <summary>
    /// Moves up to <paramref name="most"/> due breaks to where they stand at <paramref name="now"/>: tallies those that ended, closes those
    /// that closed, and asks for each prompt to be redrawn.
    /// </summary>
    ValueTask<int> Advance(Instant now, int most, CancellationToken cancel);

    ValueTask<Instant?> EarliestDue(CancellationToken cancel);
}
