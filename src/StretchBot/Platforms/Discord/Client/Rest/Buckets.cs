using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>
/// The buckets of single routes, learnt from the headers of answers: which routes share one, and how much it holds, is Discord's to say and to
/// change. Until a route's first answer is there, its requests go one at a time.
/// </summary>
internal sealed class Buckets(TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    /// <summary>Bucket and its size by route, as the last answer named them.</summary>
    private readonly ConcurrentDictionary<string, (string Bucket, int Limit)> known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Probe> probes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Bucket, string Major), Bucket> buckets = new();

    /// <summary>Takes one request out of the bucket. The answer is how long to wait and ask again; zero when it may go.</summary>
    public async ValueTask<TimeSpan> Take(RestCall call, CancellationToken cancel)
    {
        while (!known.ContainsKey(call.Route))
        {
            var probe = probes.GetOrAdd(call.Route, _ => new Probe());
            if (probe.Begin())
                break;
            await probe.Over.WaitAsync(cancel);
        }
        return BucketOf(call).Take(clock.GetUtcNow(), LimitOf(call));
    }

    /// <summary>Writes down what an answer's headers say.</summary>
    public void Learn(RestCall call, BucketHeaders said)
    {
        if (said is { Bucket: { } name, Limit: { } limit })
            known[call.Route] = (name, limit);
        BucketOf(call).Learn(said, clock.GetUtcNow());
        if (buckets.Count > MostRemembered)
            Forget();
    }

    /// <summary>The request is over, whatever came of it: whoever waited for its headers may look again.</summary>
    public void End(RestCall call)
    {
        if (probes.TryRemove(call.Route, out var probe))
            probe.End();
    }

    /// <summary>A 429 of this bucket: nothing goes before then.</summary>
    public void Pause(RestCall call, TimeSpan duration) => BucketOf(call).Pause(clock.GetUtcNow() + duration);

    private int LimitOf(RestCall call) => known.TryGetValue(call.Route, out var said) ? said.Limit : int.MaxValue;

    private Bucket BucketOf(RestCall call) =>
        buckets.GetOrAdd(
            (known.TryGetValue(call.Route, out var said) ? said.Bucket : call.Route, call.Major),
            _ => new Bucket()
        );

    /// <summary>A bucket whose time is over starts anew by itself, so nothing is lost by dropping it.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, bucket) in buckets)
            if (bucket.IsOver(now))
                buckets.TryRemove(key, out _);
    }

    /// <summary>The one request that finds out about its route.</summary>
    private sealed class Probe
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int begun;

        public Task Over => over.Task;

        public bool Begin() => Interlocked.Exchange(ref begun, 1) == 0;

        public void End() => over.TrySetResult();
    }

    private sealed class Bucket
    {
        private readonly Lock gate = new();
        private int remaining;
        private DateTimeOffset reset = DateTimeOffset.MinValue;

        public TimeSpan Take(DateTimeOffset now, int limit)
        {
            lock (gate)
            {
                if (now >= reset)
                {
                    // A new window; how long it is, the answer will say.
                    remaining = limit;
                    reset = DateTimeOffset.MaxValue;
                }
                if (remaining <= 0 && reset != DateTimeOffset.MaxValue)
                    return reset - now;
                remaining--;
                return TimeSpan.Zero;
            }
        }

        public void Learn(BucketHeaders said, DateTimeOffset now)
        {
            if (said is not { Remaining: { } left, ResetAfter: { } after })
                return;
            lock (gate)
            {
                // Answers may overtake one another: within one window the lowest count is the truth.
                remaining = reset > now ? Math.Min(remaining, left) : left;
                reset = now + after;
            }
        }

        public void Pause(DateTimeOffset until)
        {
            lock (gate)
            {
                remaining = 0;
                reset = until;
            }
        }

        public bool IsOver(DateTimeOffset now)
        {
            lock (gate)
                return now >= reset;
        }
    }
}

/// <summary>What an answer says of its bucket.</summary>
internal sealed record BucketHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter);
