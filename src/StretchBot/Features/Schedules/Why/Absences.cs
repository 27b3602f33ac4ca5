using NodaTime;

namespace StretchBot.Features.Schedules.Why;

/// <summary>A time during which the bot was running.</summary>
internal sealed record Run(Instant Since, Instant Seen);

/// <summary>Finds out when the bot was not running.</summary>
internal static class Absences
{
    /// <summary>The absence that <paramref name="at"/> falls into, or null when the bot was running then.</summary>
    /// <param name="runs">In the order of time.</param>
    public static Absence? At(Instant at, IReadOnlyList<Run> runs, Instant now)
    {
        var before = runs.LastOrDefault(run => run.Since <= at);
        if (before is not null && before.Seen + IRunningTimes.Every >= at)
            return null;
        return new Absence(before?.Seen, runs.FirstOrDefault(run => run.Since > at)?.Since ?? now);
    }
}
