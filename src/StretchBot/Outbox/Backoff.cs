using NodaTime;

namespace StretchBot.Outbox;

/// <summary>How long to wait before the next try.</summary>
internal static class Backoff
{
    private static readonly Duration Longest = Duration.FromMinutes(5);

    /// <summary>1, 2, 4 … seconds, at most five minutes; a platform's own word counts where it is longer.</summary>
    /// <param name="attempts">Tries so far, 1 at least.</param>
    public static Duration After(int attempts, TimeSpan? platformSays)
    {
        var own = Duration.Min(Duration.FromSeconds(1L << Math.Min(attempts - 1, 10)), Longest);
        return platformSays is { } asked ? Duration.Max(own, Duration.FromTimeSpan(asked)) : own;
    }
}
