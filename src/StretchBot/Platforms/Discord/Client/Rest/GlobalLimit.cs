using System.Threading.RateLimiting;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>Keeps all requests together under Discord's limit a second, and quiet while Discord asks for silence.</summary>
internal sealed class GlobalLimit(DiscordLimits limits, TimeProvider clock) : IDisposable
{
    private readonly Spacing spacing = new(limits.PerSecond, TimeSpan.FromSeconds(1), TimeSpan.MaxValue, clock);
    private readonly Lock gate = new();
    private DateTimeOffset paused = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn, which is to be disposed once the request is answered.</summary>
    public async ValueTask<RateLimitLease> Enter(CancellationToken cancel)
    {
        var turn = await spacing.AcquireAsync(1, cancel);
        try
        {
            while (Paused() is var until && until > clock.GetUtcNow())
                await clock.Until(until, cancel);
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Nobody goes before then, those who have their turn already included: Discord said so.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + duration;
            paused = until > paused ? until : paused;
        }
    }

    public void Dispose() => spacing.Dispose();

    private DateTimeOffset Paused()
    {
        lock (gate)
            return paused;
    }
}
