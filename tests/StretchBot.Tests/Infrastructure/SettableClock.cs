namespace StretchBot.Tests.Infrastructure;

/// <summary>A clock that stands still until it is set. On its way forward it rings the timers that fall due, each at its own time.</summary>
internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>UTC, whatever the machine's zone is.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <exception cref="ArgumentOutOfRangeException">The clock does not run backwards.</exception>
    public void Set(DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, GetUtcNow());
        while (NextDue(to) is { } timer)
            timer.Ring();
        lock (gate)
            now = to;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock to the earliest timer due by then and hands it over, to be rung outside the lock.</summary>
    private Timer? NextDue(DateTimeOffset to)
    {
        lock (gate)
        {
            var next = timers.MinBy(timer => timer.Due);
            if (next is null || next.Due > to)
                return null;
            now = next.Due > now ? next.Due : now;
            next.Rearm();
            return next;
        }
    }

    private sealed class Timer(SettableClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every;

        public DateTimeOffset Due { get; private set; }

        public void Ring() => callback(state);

        public void Rearm()
        {
            if (every > TimeSpan.Zero)
                Due += every;
            else
                clock.timers.Remove(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                every = period;
                Due = clock.now + dueTime;
                if (dueTime >= TimeSpan.Zero)
                    clock.timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
