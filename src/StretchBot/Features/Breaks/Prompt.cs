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
            Phase.Announced => BreakCards.Announced(view),
            Phase.Running => BreakCards.Running(view, view.Break.StageAt(now)!),
            Phase.Open => BreakCards.Open(view),
            _ => BreakCards.Closed(view),
        };

    /// <summary>The next instant after <paramref name="now"/> at which the card changes by itself, or null once it never does.</summary>
    public static Instant? NextChange(Break it, Instant now)
    {
        if (now < it.Starts)
            return it.Starts;
        foreach (var stage in it.Routine.Stages)
        {
            var begins = it.Starts + Duration.FromTimeSpan(stage.Start);
            if (now < begins)
                return begins;
        }
        return now < it.Ends ? it.Ends
            : now < it.Closes ? it.Closes
            : null;
    }
}
