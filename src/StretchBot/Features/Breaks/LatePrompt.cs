using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>What to do with a prompt that is about to be posted for the first time.</summary>
internal enum Lateness
{
    OnTime,

    /// <summary>Past its start but within the grace: the break starts now.</summary>
    RunLate,

    /// <summary>Too late: the break is given up. Never a burst of old prompts.</summary>
    Missed,
}

/// <summary>Decides whether a break that is not posted yet still should be.</summary>
internal static class LatePrompt
{
    /// <summary>A post a few seconds after the start is not worth moving the break for, nor calling it late.</summary>
    public static readonly Duration Slack = Duration.FromSeconds(5);

    public static Lateness Decide(Break it, Instant now, Duration grace) =>
        now <= it.Starts + Slack ? Lateness.OnTime
        : now <= it.Planned + grace ? Lateness.RunLate
        : Lateness.Missed;
}
