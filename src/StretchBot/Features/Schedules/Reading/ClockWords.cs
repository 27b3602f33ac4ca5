using System.Globalization;
using NodaTime;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Reads times of day: <c>10:30</c>, <c>9.30</c>, <c>9:30am</c>, <c>3pm</c>, <c>15</c>, <c>0930</c>, <c>noon</c>.</summary>
internal static class ClockWords
{
    private enum Half
    {
        Unsaid,
        Morning,
        Afternoon,
    }

    private static readonly (string Ending, Half Half)[] Halves =
    [
        ("am", Half.Morning),
        ("a.m.", Half.Morning),
        ("pm", Half.Afternoon),
        ("p.m.", Half.Afternoon),
    ];

    /// <summary>Whether a word that follows a number turns it into a time: "am", "pm-5".</summary>
    public static bool BeginsWithHalf(string word)
    {
        foreach (var (ending, _) in Halves)
            if (
                word.StartsWith(ending, StringComparison.OrdinalIgnoreCase)
                && (word.Length == ending.Length || word[ending.Length] == '-')
            )
                return true;
        return false;
    }

    /// <summary>Whether a word is meant as a time, or as hours, well written or not.</summary>
    public static bool LooksLikeTime(string word) => char.IsAsciiDigit(word[0]) || IsNoon(word);

    /// <summary>The time, or null when it is none.</summary>
    public static LocalTime? Read(ReadOnlySpan<char> word)
    {
        if (IsNoon(word))
            return LocalTime.Noon;
        var half = TakeHalf(ref word);
        return Split(word) is var (hour, minute) ? At(hour, minute, half) : null;
    }

    /// <summary>
    /// "9:30-17:00", "9am-5pm", "9-5pm". Where only the end says which half of the day it is, the start may be read either way; it must
    /// then come before the end in one way only.
    /// </summary>
    public static HoursReading ReadHours(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOf('-');
        if (dash < 0 || Read(word[..dash]) is not { } from || Read(word[(dash + 1)..]) is not { } to)
            return new UnreadableHours();
        var endsInAfternoon = EndsInAfternoon(word[(dash + 1)..]);
        if (endsInAfternoon && Split(word[..dash]) is not null && AfternoonOf(from) is { } later && later < to)
            return new UnclearHours(from, later);
        return from < to ? new Hours(from, to) : new BackwardHours(from, to);
    }

    private static bool EndsInAfternoon(ReadOnlySpan<char> word) => TakeHalf(ref word) == Half.Afternoon;

    private static LocalTime? AfternoonOf(LocalTime time) => time.Hour is > 0 and < 12 ? time.PlusHours(12) : null;

    private static bool IsNoon(ReadOnlySpan<char> word) => word.Equals("noon", StringComparison.OrdinalIgnoreCase);

    private static Half TakeHalf(ref ReadOnlySpan<char> word)
    {
        foreach (var (ending, half) in Halves)
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                word = word[..^ending.Length];
                return half;
            }
        return Half.Unsaid;
    }

    /// <summary>Hour and minute as they are written, not yet checked.</summary>
    private static (int Hour, int Minute)? Split(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny(':', '.');
        if (mark >= 0)
            return word.Length - mark == 3 ? Numbers(word[..mark], word[(mark + 1)..]) : null;
        return word.Length > 2 ? Numbers(word[..^2], word[^2..]) : Numbers(word, "0");
    }

    private static (int Hour, int Minute)? Numbers(ReadOnlySpan<char> hour, ReadOnlySpan<char> minute) =>
        hour.Length is 1 or 2 && Number(hour) is { } hours && Number(minute) is { } minutes ? (hours, minutes) : null;

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalTime? At(int hour, int minute, Half half)
    {
        var (least, most) = half == Half.Unsaid ? (0, 23) : (1, 12);
        if (hour < least || hour > most || minute > 59)
            return null;
        return half switch
        {
            Half.Morning => new LocalTime(hour % 12, minute),
            Half.Afternoon => new LocalTime((hour % 12) + 12, minute),
            _ => new LocalTime(hour, minute),
        };
    }
}
