using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>When breaks recur, in local time. A closed set: <see cref="FixedTimes"/> and <see cref="EveryInterval"/>.</summary>
public abstract record Recurrence
{
    private protected static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <exception cref="ArgumentException">There are no days.</exception>
    private protected Recurrence(DaySet days)
    {
        if (days.IsEmpty)
            throw new ArgumentException("A rule needs a day.", nameof(days));
        Days = days;
    }

    public DaySet Days { get; }

    /// <summary>The rule in one line that <see cref="Read"/> gives back as an equal rule; equal rules have equal lines.</summary>
    public abstract string ToLine();

    /// <summary>Reads <see cref="ToLine"/>, and whatever a person may type for days and times.</summary>
    public static Parsed<Recurrence> Read(string line) => RuleReader.Read(line);

    /// <summary>The local times of one day, earliest first.</summary>
    public ImmutableArray<LocalTime> TimesOfDay()
    {
        var times = ImmutableArray.CreateBuilder<LocalTime>();
        for (var second = FirstFrom(0); second >= 0; second = FirstFrom(second + 1))
            times.Add(LocalTime.FromSecondsSinceMidnight(second));
        return times.ToImmutable();
    }

    public sealed override string ToString() => ToLine();

    /// <summary>The first time of the day that is not before <paramref name="second"/>, in seconds since midnight; negative when there is none.</summary>
    internal abstract int FirstFrom(int second);
}

/// <summary>At these times: <c>weekdays 10:30,15:00</c>.</summary>
/// <param name="Times">Whole minutes, kept in order and each once.</param>
public sealed record FixedTimes(DaySet Days, ImmutableArray<LocalTime> Times) : Recurrence(Days)
{
    /// <summary>The most times that a rule may list.</summary>
    public const int Most = 24;

    public ImmutableArray<LocalTime> Times { get; } = InOrder(Times);

    public bool Equals(FixedTimes? other) =>
        other is not null && Days == other.Days && Times.AsSpan().SequenceEqual(other.Times.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Days);
        foreach (var time in Times)
            hash.Add(time);
        return hash.ToHashCode();
    }

    public override string ToLine() => $"{Days} {string.Join(',', Times.Select(Clock.Format))}";

    internal override int FirstFrom(int second)
    {
        var nanosecond = second * NodaConstants.NanosecondsPerSecond;
        foreach (var time in Times)
            if (time.NanosecondOfDay >= nanosecond)
                return (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
        return -1;
    }

    private static ImmutableArray<LocalTime> InOrder(ImmutableArray<LocalTime> times)
    {
        if (times.IsDefaultOrEmpty)
            throw new ArgumentException("A rule needs a time.", nameof(times));
        foreach (var time in times)
            if (time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute != 0)
                throw new ArgumentException($"{time} is not a whole minute.", nameof(times));
        return [.. times.Distinct().Order()];
    }
}

/// <summary>
/// Every so often within hours: <c>weekdays every 90m 9:30-17:00</c>. The first is at <paramref name="From"/>; <paramref name="To"/> is one
/// when the steps land on it.
/// </summary>
/// <param name="Minutes"><see cref="Least"/> to <see cref="Most"/>.</param>
/// <param name="From">A whole minute.</param>
/// <param name="To">A whole minute after <paramref name="From"/>.</param>
public sealed record EveryInterval(DaySet Days, int Minutes, LocalTime From, LocalTime To) : Recurrence(Days)
{
    /// <summary>In minutes: more often than this and nobody gets any work done.</summary>
    public const int Least = 20;

    /// <summary>In minutes: a day.</summary>
    public const int Most = NodaConstants.MinutesPerDay;

    private readonly int fromSecond = SecondOf(From);
    private readonly int toSecond =
        To > From ? SecondOf(To) : throw new ArgumentException("Ends before it starts.", nameof(To));

    public int Minutes { get; } =
        Minutes is >= Least and <= Most ? Minutes : throw new ArgumentOutOfRangeException(nameof(Minutes));

    public LocalTime From { get; } = From;

    public LocalTime To { get; } = To;

    public override string ToLine() => $"{Days} every {Minutes}m {Clock.Format(From)}-{Clock.Format(To)}";

    internal override int FirstFrom(int second)
    {
        if (second <= fromSecond)
            return fromSecond;
        var step = Minutes * NodaConstants.SecondsPerMinute;
        var steps = (second - fromSecond + step - 1) / step;
        var next = fromSecond + (steps * step);
        return next <= toSecond ? next : -1;
    }

    private static int SecondOf(LocalTime time) =>
        time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0
            ? (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond)
            : throw new ArgumentException($"{time} is not a whole minute.", nameof(time));
}
