using System.Collections.Concurrent;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>
/// Lets shards identify one after the other, <c>max_concurrency</c> of them every five seconds, and no more often than Discord allows in a day:
/// one more would reset the token.
/// </summary>
internal sealed partial class IdentifyTurns(SessionStartLimit limit, TimeProvider clock, ILogger<IdentifyTurns> log)
{
    /// <summary>Discord's five seconds, and a little for the way.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5.2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<int, SemaphoreSlim> keys = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> last = new();
    private readonly Lock gate = new();
    private int left = limit.Remaining;
    private DateTimeOffset reset = clock.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter);

    public async ValueTask Wait(int shard, CancellationToken cancel)
    {
        while (Start() is { Ticks: > 0 } rest)
        {
            Log.NoStartsLeft(log, shard, rest);
            await Task.Delay(rest, clock, cancel);
        }
        var key = shard % Math.Max(1, limit.MaxConcurrency);
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

    /// <summary>Takes one of the day's starts; when there is none, how long until there are.</summary>
    private TimeSpan Start()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now >= reset)
                (left, reset) = (limit.Total, now + Day);
            if (left <= 0)
                return reset - now;
            left--;
            return TimeSpan.Zero;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord allows no more session starts today; shard {Shard} waits {Wait}")]
        public static partial void NoStartsLeft(ILogger log, int shard, TimeSpan wait);
    }
}
