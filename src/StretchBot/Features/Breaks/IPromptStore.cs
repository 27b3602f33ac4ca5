using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>A break with the place its prompt belongs to.</summary>
/// <param name="Message">The prompt that stands, or null while it is not posted.</param>
internal sealed record PromptState(BreakView View, PlatformName Platform, ChannelAddress Channel, MessageKey? Message)
{
    /// <summary>Whom a team admin chose to be called when a scheduled break is announced; null for nobody.</summary>
    public Mention? Mention { get; init; }
}

/// <summary>Keeps what became of prompts.</summary>
internal interface IPromptStore
{
    ValueTask<PromptState?> Load(BreakId id, Instant now, CancellationToken cancel);

    /// <summary>
    /// The break starts at <paramref name="starts"/> instead; its slot is recorded as late. False when another break has the channel
    /// meanwhile: then this one is given up, and its slot recorded as overlap.
    /// </summary>
    ValueTask<bool> RunLate(BreakId id, Instant starts, CancellationToken cancel);

    /// <summary>The break never was: its slot is recorded as missed, and nobody was offered anything.</summary>
    ValueTask GiveUp(BreakId id, Text reason, Instant now, CancellationToken cancel);

    /// <summary>The prompt stands.</summary>
    /// <param name="drawAgain">True when an earlier try may have posted an older drawing, which must be brought up to date.</param>
    ValueTask Stands(BreakId id, MessageKey message, Instant now, bool drawAgain, CancellationToken cancel);

    /// <summary>The channel cannot be posted to: its schedules pause with the reason, and whoever made them is told once.</summary>
    ValueTask ChannelRefused(BreakId id, string reason, Instant now, CancellationToken cancel);
}
