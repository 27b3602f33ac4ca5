using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Takes from a line what it says about days and times, in whatever order, and leaves the rest.</summary>
internal sealed class RuleReader
{
    private enum Kind
    {
        Nothing,
        Days,
        Times,
        Interval,
        Hours,
    }

    private readonly ImmutableArray<LocalTime>.Builder times = ImmutableArray.CreateBuilder<LocalTime>();
    private DaySet days;
    private int? minutes;
    private Hours? hours;
    private Kind last;

    /// <summary>What was taken so far.</summary>
    public RuleWords Words => new(days.IsEmpty ? null : days, times.ToImmutable(), minutes, hours);

    /// <summary>Reads a line that holds a whole rule and nothing else.</summary>
    public static Parsed<Recurrence> Read(string line) => ReadWords(line).Then(words => words.Over(null));

    /// <summary>Reads a line that holds days, times or both and nothing else.</summary>
    public static Parsed<RuleWords> ReadWords(string line)
    {
        var typed = TypedLine.Of(line);
        var reader = new RuleReader();
        while (!typed.IsAtEnd)
            if (!reader.TryTake(typed, out var mistake))
                return mistake ?? RuleMistakes.NotOfARule(typed.Next);
        return reader.Words;
    }

    /// <summary>
    /// Takes the next words if they are about days or times. False when they are about something else, and then there is no mistake, or
    /// when they are wrong.
    /// </summary>
    public bool TryTake(TypedLine line, out Mistake? mistake)
    {
        var word = line.Next;
        mistake = null;
        if (IsFiller(word))
            line.Skip(1);
        else if (IsEvery(word) && DayWords.Read(line.Ahead(1)) is not null)
            line.Skip(1);
        else if (IsEvery(word))
            mistake = TakeInterval(line);
        else if (DayWords.Read(word) is { } read)
            mistake = TakeDays(line, read);
        else if (DayWords.LooksLikeDays(word))
            mistake = RuleMistakes.Days(word);
        else if (!ClockWords.LooksLikeTime(word))
            return false;
        else if (word.Contains('-', StringComparison.Ordinal))
            mistake = TakeHours(line);
        else
            mistake = TakeTime(line);
        return mistake is null;
    }

    private static bool IsFiller(string word) =>
        word.ToLowerInvariant() is "at" or "on" or "and" or "&" or "from" or "between" or "times" or "days";

    private static bool IsEvery(string word) => word.ToLowerInvariant() is "every" or "each";

    private Mistake? TakeDays(TypedLine line, DaySet read)
    {
        if (!days.IsEmpty && last != Kind.Days)
            return RuleMistakes.TwoSets(line.Next);
        days = days.With(read);
        return Took(Kind.Days, line);
    }

    private Mistake? TakeTime(TypedLine line)
    {
        var word = line.Next;
        if (ClockWords.Read(word) is not { } time)
            return MinuteWords.HasUnit(word) ? RuleMistakes.LengthNotTime(word) : RuleMistakes.Time(word);
        if (times.Count > 0 && last != Kind.Times)
            return RuleMistakes.TwoSets(word);
        if (!times.Contains(time))
            times.Add(time);
        if (times.Count > FixedTimes.Most)
            return RuleMistakes.TooManyTimes();
        return Took(Kind.Times, line);
    }

    private Mistake? TakeInterval(TypedLine line)
    {
        if (minutes is not null)
            return RuleMistakes.TwoIntervals();
        line.Skip(1);
        var said = line.Next;
        if (line.IsAtEnd || MinuteWords.Read(said) is not { } length)
            return RuleMistakes.Interval(said);
        if (MinuteWords.ReadTwo(said, line.Ahead(1)) is { } longer)
        {
            length = longer;
            said = line.Joined(2, ' ');
            line.Skip(1);
        }
        if (length is < EveryInterval.Least or > EveryInterval.Most)
            return RuleMistakes.IntervalOutOfRange(said);
        minutes = length;
        return Took(Kind.Interval, line);
    }

    private Mistake? TakeHours(TypedLine line)
    {
        var word = line.Next;
        if (hours is not null)
            return RuleMistakes.TwoHours(word);
        switch (ClockWords.ReadHours(word))
        {
            case Hours read:
                hours = read;
                return Took(Kind.Hours, line);
            case BackwardHours backward:
                return RuleMistakes.HoursBackward(word, backward);
            case UnclearHours unclear:
                return RuleMistakes.HoursUnclear(word, unclear);
            default:
                return RuleMistakes.Hours(word);
        }
    }

    private Mistake? Took(Kind kind, TypedLine line)
    {
        line.Skip(1);
        last = kind;
        return null;
    }
}
