namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>
/// Keeps all requests together under Discord's limit a second, evenly spread: no rolling second ever holds more than the limit, even when
/// the network bunches what we spread. Evenness costs a request among few at most a few hundredths of a second.
/// </summary>
internal sealed class GlobalLimit(DiscordLimits limits, TimeProvider clock)
{
    /// <summary>The part of the limit that is used: the rest absorbs the network's unevenness.</summary>
    private const double Share = 0.975;

    /// <summary>How many intervals may be caught up on after a late timer.</summary>
    private const double CatchUp = 1.2;

    private readonly TimeSpan interval = TimeSpan.FromSeconds(1 / (limits.PerSecond * Share));
    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn.</summary>
    public async ValueTask Enter(CancellationToken cancel)
    {
        var wait = Reserve();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel);
    }

    /// <summary>Nobody goes before then: Discord said so.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + duration;
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
}
