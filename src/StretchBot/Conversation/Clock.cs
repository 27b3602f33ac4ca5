using NodaTime;

namespace StretchBot.Conversation;

/// <summary>The injected clock, in NodaTime's words.</summary>
public static class Clock
{
    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Waits until then, and never less: a timer drops fractions of a millisecond, and so may ring a little early.</summary>
    public static async ValueTask Until(this TimeProvider clock, DateTimeOffset at, CancellationToken cancel)
    {
        while (at - clock.GetUtcNow() is { Ticks: > 0 } wait)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancel);
    }
}
