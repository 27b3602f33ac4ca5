using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>What a request finds of its limits.</summary>
/// <param name="RetryAfter">Seconds to wait; null when it may pass.</param>
internal sealed record LimitVerdict(
    double? RetryAfter,
    bool Global,
    string Bucket,
    int Limit,
    int Remaining,
    double ResetAfter
);

/// <summary>Discord's limits: a bucket for each route and major parameter, one limit over all, and the ban of an address.</summary>
internal sealed class RateLimits(FakeSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BanWindow = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Began, int Used)> buckets = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> lately = new();
    private readonly Queue<DateTimeOffset> invalid = new();

    /// <summary>How many 429 answers were given for going over a limit, mischief left out.</summary>
    public int Refused { get; private set; }

    /// <summary>The most requests that any rolling second held.</summary>
    public int Peak { get; private set; }

    public bool IsBanned
    {
        get
        {
            lock (gate)
                return CountOf(invalid, BanWindow) >= settings.InvalidLimit;
        }
    }

    public LimitVerdict Take(string route, string major, bool countsGlobally)
    {
        var now = clock.GetUtcNow();
        var bucket = HashOf(route);
        lock (gate)
        {
            if (countsGlobally && CountOf(lately, Second) >= settings.GlobalPerSecond)
            {
                Refused++;
                var wait = (lately.Peek() + Second - now).TotalSeconds;
                return new LimitVerdict(wait, true, bucket, settings.BucketLimit, 0, wait);
            }
            var key = $"{bucket}:{major}";
            var (began, used) = buckets.GetValueOrDefault(key, (now, 0));
            if (now - began >= settings.BucketWindow)
                (began, used) = (now, 0);
            var reset = (began + settings.BucketWindow - now).TotalSeconds;
            if (used >= settings.BucketLimit)
            {
                Refused++;
                return new LimitVerdict(reset, false, bucket, settings.BucketLimit, 0, reset);
            }
            buckets[key] = (began, used + 1);
            if (countsGlobally)
            {
                lately.Enqueue(now);
                Peak = Math.Max(Peak, lately.Count);
            }
            return new LimitVerdict(null, false, bucket, settings.BucketLimit, settings.BucketLimit - used - 1, reset);
        }
    }

    public void CountInvalid()
    {
        lock (gate)
            invalid.Enqueue(clock.GetUtcNow());
    }

    private int CountOf(Queue<DateTimeOffset> times, TimeSpan within)
    {
        var now = clock.GetUtcNow();
        while (times.TryPeek(out var oldest) && now - oldest >= within)
            times.Dequeue();
        return times.Count;
    }

    private static string HashOf(string route) =>
        Convert
            .ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..16]
            .ToString(CultureInfo.InvariantCulture);
}
