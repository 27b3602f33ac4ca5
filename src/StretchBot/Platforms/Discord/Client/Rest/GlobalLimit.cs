namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>
/// Keeps all requests together under Discord's limit a second: a few go at once, many evenly spread, and no second holds more than the share
/// even when late timers bunch what was spread.
/// </summary>
internal sealed class GlobalLimit(DiscordLimits limits, TimeProvider clock)
{
    /// <summary>The part of the limit that is used: the rest absorbs the network's unevenness.</summary>
    private const double Share = 0.965;

    /// <summary>How many requests may go at once after a quiet time, or be caught up on after a late timer.</summary>
    private const int CatchUp = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimeSpan interval = TimeSpan.FromSeconds(1 / (limits.PerSecond * Share));
    private readonly int most = Math.Max(1, (int)(limits.PerSecond * Share));
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> gone = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset paused = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn.</summary>
    public async ValueTask Enter(CancellationToken cancel)
    {
        var wait = Reserve();
        do
        {
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancel);
            wait = Go();
        } while (wait > TimeSpan.Zero);
    }

    /// <summary>Nobody goes before then, those who have their turn already included: Discord said so.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + duration;
            paused = until > paused ? until : paused;
            next = until > next ? until : next;
        }
    }

    private TimeSpan Reserve()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var earliest = now - (interval * CatchUp);
            var turn = next > earliest ? next : earliest;
            next = turn + interval;
            return turn - now;
        }
    }

    /// <summary>Zero when it goes now, else how long to wait and take another turn.</summary>
    private TimeSpan Go()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now < paused)
                return Reserve();
            while (gone.TryPeek(out var oldest) && now - oldest >= Second)
                gone.Dequeue();
            if (gone.Count >= most)
                return gone.Peek() + Second - now;
            gone.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
