namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>Counts answers 401, 403 and 429: Discord locks an address out that collects 10,000 in ten minutes, so we stop before.</summary>
internal sealed class InvalidRequests(DiscordLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> times = new();

    public void Count()
    {
        lock (gate)
            times.Enqueue(clock.GetUtcNow());
    }

    /// <summary>How long to keep still; zero while there is room.</summary>
    public TimeSpan Wait()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (times.TryPeek(out var oldest) && now - oldest >= Window)
                times.Dequeue();
            return times.Count < limits.Invalid ? TimeSpan.Zero : times.Peek() + Window - now;
        }
    }
}
