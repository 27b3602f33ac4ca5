using System.Threading.RateLimiting;

namespace StretchBot.Conversation;

/// <summary>
/// Lets so many through in a span, counted from when each was answered, which is when its lease is disposed. A server counts from when a call
/// reaches it, and that is never later than its answer: so no margin is needed, however unevenly calls travel.
/// </summary>
internal sealed class Spacing : RateLimiter
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly TimeSpan span;
    private readonly TimeSpan patience;
    private readonly int most;

    /// <summary>A count for each that may go through; of those that were answered before, from when on they may.</summary>
    private readonly SemaphoreSlim turns;
    private readonly PriorityQueue<DateTimeOffset, DateTimeOffset> from = new();
    private int unused;
    private DateTimeOffset lastAnswer = DateTimeOffset.MinValue;
    private int waiting;

    /// <param name="most">How many may go through within <paramref name="span"/>.</param>
    /// <param name="patience">Who would have to wait longer is turned away with the time to wait.</param>
    public Spacing(int most, TimeSpan span, TimeSpan patience, TimeProvider clock)
    {
        this.most = most;
        this.span = span;
        this.patience = patience;
        this.clock = clock;
        unused = most;
        turns = new SemaphoreSlim(most, most);
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
                return waiting == 0 && unused + from.Count == most && lastAnswer + span <= clock.GetUtcNow()
                    ? clock.GetUtcNow() - lastAnswer
                    : null;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        if (!turns.Wait(TimeSpan.Zero))
            return new Lease(this, span);
        var at = Next();
        var wait = at - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero)
            return new Lease(this);
        GiveBack(at);
        return new Lease(this, wait);
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            var ahead = span * (waiting / most);
            if (ahead > patience)
                return new Lease(this, ahead);
            waiting++;
        }
        try
        {
            await turns.WaitAsync(cancellationToken);
            var at = Next();
            try
            {
                await clock.Until(at, cancellationToken);
                return new Lease(this);
            }
            catch (OperationCanceledException)
            {
                GiveBack(at);
                throw;
            }
        }
        finally
        {
            lock (gate)
                waiting--;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            turns.Dispose();
        base.Dispose(disposing);
    }

    private DateTimeOffset Next()
    {
        lock (gate)
        {
            if (unused == 0)
                return from.Dequeue();
            unused--;
            return DateTimeOffset.MinValue;
        }
    }

    private void GiveBack(DateTimeOffset at)
    {
        lock (gate)
        {
            if (at == DateTimeOffset.MinValue)
                unused++;
            else
                from.Enqueue(at, at);
        }
        turns.Release();
    }

    private void Answered()
    {
        lock (gate)
            lastAnswer = clock.GetUtcNow();
        GiveBack(lastAnswer + span);
    }

    private sealed class Lease(Spacing spacing, TimeSpan? retryAfter = null) : RateLimitLease
    {
        private bool isHeld = retryAfter is null;

        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
        }

        protected override void Dispose(bool disposing)
        {
            if (isHeld)
                spacing.Answered();
            isHeld = false;
            base.Dispose(disposing);
        }
    }
}
