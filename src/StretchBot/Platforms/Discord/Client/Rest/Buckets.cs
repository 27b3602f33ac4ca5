using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>
/// The buckets of single routes, learnt from the headers of answers: which routes share one, and how much it holds, is Discord's to say and to
/// change. Until the first answer is there, the requests of one route and major parameter go one at a time.
/// </summary>
internal sealed class Buckets(TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    /// <summary>Bucket and its size by route, as the last answer named them.</summary>
    private readonly ConcurrentDictionary<string, (string Bucket, int Limit)> known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Bucket, string Major), Bucket> buckets = new();

    /// <summary>Takes one request out of its bucket. Who gets a turn that may go must <see cref="BucketTurn.End"/> it.</summary>
    public async ValueTask<BucketTurn> Take(RestCall call, CancellationToken cancel)
    {
        while (true)
        {
            var (name, limit) = Known(call);
            var bucket = buckets.GetOrAdd((name, call.Major), _ => new Bucket());
            if (bucket.Take(clock.GetUtcNow(), limit) is not { } wait)
                await bucket.NextAnswer.WaitAsync(cancel);
            else
                return new BucketTurn(bucket, wait);
        }
    }

    /// <summary>Writes down what an answer's headers say.</summary>
    public void Learn(RestCall call, BucketHeaders said)
    {
        if (said is { Bucket: { } name, Limit: { } limit })
            known[call.Route] = (name, Math.Max(1, limit));
        else if (said.Answered)
            // Some routes have no bucket, and say so by silence.
            known.TryAdd(call.Route, (call.Route, int.MaxValue));
        BucketOf(call).Learn(said, clock.GetUtcNow());
        if (buckets.Count > MostRemembered)
            Forget();
    }

    /// <summary>A 429 of this bucket: nothing goes before then.</summary>
    public void Pause(RestCall call, TimeSpan duration) => BucketOf(call).Pause(clock.GetUtcNow() + duration);

    private (string Bucket, int Limit) Known(RestCall call) =>
        known.TryGetValue(call.Route, out var said) ? said : (call.Route, 1);

    private Bucket BucketOf(RestCall call) => buckets.GetOrAdd((Known(call).Bucket, call.Major), _ => new Bucket());

    /// <summary>A bucket whose time is over starts anew by itself, so nothing is lost by dropping it.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, bucket) in buckets)
            if (bucket.IsOver(now))
                buckets.TryRemove(key, out _);
    }
}

/// <summary>One request's place in its bucket.</summary>
/// <param name="Wait">How long to wait and ask again; zero when it may go.</param>
internal readonly record struct BucketTurn(Bucket Bucket, TimeSpan Wait)
{
    /// <summary>The request is over, whatever came of it.</summary>
    public void End() => Bucket.End();
}

/// <summary>What is left of one bucket.</summary>
internal sealed class Bucket
{
    private readonly Lock gate = new();
    private int remaining;
    private int flying;
    private DateTimeOffset reset = DateTimeOffset.MinValue;
    private DateTimeOffset paused = DateTimeOffset.MinValue;
    private TaskCompletionSource answer = Unanswered();

    /// <summary>Ends when a request that is on its way now has ended.</summary>
    public Task NextAnswer
    {
        get
        {
            lock (gate)
                return flying == 0 ? Task.CompletedTask : answer.Task;
        }
    }

    /// <summary>Zero when it may go, how long to wait when that is known, null when only an answer on its way can tell.</summary>
    public TimeSpan? Take(DateTimeOffset now, int limit)
    {
        lock (gate)
        {
            if (now < paused)
                return paused - now;
            if (now >= reset)
            {
                // A new window; how long it is, the answer will say.
                remaining = limit - flying;
                reset = DateTimeOffset.MaxValue;
            }
            if (remaining <= 0)
                return reset == DateTimeOffset.MaxValue ? null : reset - now;
            remaining--;
            flying++;
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
            remaining = reset > now && flying > 0 ? Math.Min(remaining, left) : left;
            reset = now + after;
        }
    }

    public void Pause(DateTimeOffset until)
    {
        lock (gate)
            paused = until > paused ? until : paused;
    }

    public void End()
    {
        TaskCompletionSource ended;
        lock (gate)
        {
            flying--;
            // Nobody said how long this window is, and nobody is left who could.
            if (flying == 0 && reset == DateTimeOffset.MaxValue)
                reset = DateTimeOffset.MinValue;
            ended = answer;
            answer = Unanswered();
        }
        ended.TrySetResult();
    }

    public bool IsOver(DateTimeOffset now)
    {
        lock (gate)
            return flying == 0 && now >= reset && now >= paused;
    }

    private static TaskCompletionSource Unanswered() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What an answer says of its bucket.</summary>
/// <param name="Answered">Whether it did what was asked.</param>
internal sealed record BucketHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, bool Answered);
