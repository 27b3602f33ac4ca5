using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Lets shards identify one after the other: <c>max_concurrency</c> of them every five seconds.</summary>
internal sealed class IdentifyTurns(int atOnce, TimeProvider clock)
{
    /// <summary>Discord's five seconds, and a little for the way.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5.2);

    private readonly ConcurrentDictionary<int, SemaphoreSlim> keys = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> last = new();

    public async ValueTask Wait(int shard, CancellationToken cancel)
    {
        var key = shard % Math.Max(1, atOnce);
        var turn = keys.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancel);
        try
        {
            if (last.TryGetValue(key, out var before) && before + Apart - clock.GetUtcNow() is { Ticks: > 0 } wait)
                await Task.Delay(wait, clock, cancel);
            last[key] = clock.GetUtcNow();
        }
        finally
        {
            turn.Release();
        }
    }
}
