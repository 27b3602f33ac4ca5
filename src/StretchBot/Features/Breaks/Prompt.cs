using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>What a break's prompt shows, and when it next changes. No clock, no store, no platform: a restart needs no saved state.</summary>
internal static class Prompt
{
    /// <summary>The card at an instant.</summary>
    public static Card At(BreakView view, Instant now) =>
        view.Break.PhaseAt(now) switch
        {
            Phase.Announced => PromptCards.Announced(view),
            Phase.Running => PromptCards.Running(view, view.Break.StageAt(now)!),
            Phase.Open => PromptCards.Open(view),
            _ => PromptCards.Closed(view),
        };

    /// <summary>The next instant after <paramref name="now"/> at which the card changes by itself, or null once it never does.</summary>
    public static Instant? NextChange(Break it, Instant now)
    {
        if (now < it.Starts)
            return it.Starts;
        if (it.StageAt(now) is { } stage)
            return it.Starts + Duration.FromTimeSpan(stage.End);
        return now < it.Closes ? it.Closes : null;
    }
}
