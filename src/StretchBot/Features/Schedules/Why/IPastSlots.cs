using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;

namespace StretchBot.Features.Schedules.Why;

/// <summary>A slot that is past, and what became of it.</summary>
/// <param name="Number">Its schedule's number in the channel; null when the schedule was removed since.</param>
internal sealed record PastSlot(int? Number, Instant At, SlotOutcome Outcome)
{
    /// <summary>Why, in a few words; null when the outcome says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>The name of the member who skipped or paused it; null when the bot did, or they left.</summary>
    public string? By { get; init; }

    /// <summary>When its break started; null when there was none.</summary>
    public Instant? Started { get; init; }

    /// <summary>Whether its break has closed.</summary>
    public bool IsOver { get; init; }

    /// <summary>How many took part.</summary>
    public int Took { get; init; }

    /// <summary>While the bot was not running; null when it was.</summary>
    public Absence? Absence { get; init; }
}

/// <summary>A time during which the bot was not running.</summary>
/// <param name="From">When it was last seen; null when it never was before.</param>
internal sealed record Absence(Instant? From, Instant To);

/// <summary>Reads what became of slots.</summary>
internal interface IPastSlots
{
    /// <summary>The last slots of the caller's channel up to <paramref name="now"/>, newest first; each is told by one outcome.</summary>
    ValueTask<ImmutableArray<PastSlot>> Last(Caller caller, int most, Instant now, CancellationToken cancel);
}
