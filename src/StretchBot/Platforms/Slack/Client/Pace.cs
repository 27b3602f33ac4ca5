using System.Threading.RateLimiting;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>
/// Lets through so many in a span of time, and spreads the rest evenly behind a first burst: the generic cell rate algorithm
/// (ITU-T I.371). In no span does it let through more than it may, and it takes the time from a <see cref="TimeProvider"/>.
/// </summary>
internal sealed class Pace : RateLimiter
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly TimeSpan interval;
    private readonly TimeSpan tolerance;
    private readonly TimeSpan patience;
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset lastUsed;
    private int waiting;

    /// <param name="most">How many may go through within <paramref name="span"/>.</param>
    /// <param name="burst">How many of them at once.</param>
    /// <param name="patience">Who would have to wait longer is turned away with the time to wait.</param>
    public Pace(int most, TimeSpan span, int burst, TimeSpan patience, TimeProvider clock)
    {
        this.clock = clock;
        this.patience = patience;
        interval = span / Math.Max(1, most - burst + 1);
        tolerance = interval * (burst - 1);
        lastUsed = clock.GetUtcNow();
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
                return waiting == 0 && next <= clock.GetUtcNow() ? clock.GetUtcNow() - lastUsed : null;
        }
    }

    /// <summary>Nothing goes through before <paramref name="until"/>: the server said so.</summary>
    public void Pause(DateTimeOffset until)
    {
        lock (gate)
            next = next > until + tolerance ? next : until + tolerance;
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
            return Take(TimeSpan.Zero, out _);
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    )
    {
        Lease lease;
        TimeSpan wait;
        lock (gate)
        {
            lease = Take(patience, out wait);
            if (!lease.IsAcquired || wait <= TimeSpan.Zero)
                return lease;
            waiting++;
        }
        try
        {
            await Task.Delay(wait, clock, cancellationToken);
            return lease;
        }
        finally
        {
            lock (gate)
                waiting--;
        }
    }

    private Lease Take(TimeSpan longest, out TimeSpan wait)
    {
        var now = clock.GetUtcNow();
        var due = next > now ? next : now;
        wait = due - tolerance - now;
        if (wait > longest)
            return new Lease(wait);
        next = due + interval;
        lastUsed = now;
        return Lease.Granted;
    }

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public static readonly Lease Granted = new(null);

        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
