using System.Globalization;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Reads lengths of time in whole minutes: <c>90m</c>, <c>90 min</c>, <c>1h</c>, <c>1h30m</c>, <c>90</c>.</summary>
internal static class MinuteWords
{
    /// <summary>Six digits: more than any length that is accepted, less than overflows.</summary>
    private const int MostDigits = 6;

    private static readonly Dictionary<string, int> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["m"] = 1,
        ["min"] = 1,
        ["mins"] = 1,
        ["minute"] = 1,
        ["minutes"] = 1,
        ["h"] = 60,
        ["hr"] = 60,
        ["hrs"] = 60,
        ["hour"] = 60,
        ["hours"] = 60,
    };

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> UnitOfSpan =
        Units.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsUnit(string word) => Units.ContainsKey(word);

    /// <summary>Minutes, or null when the word is no length. A bare number is minutes; a bare unit ("every hour") is one of it.</summary>
    public static int? Read(ReadOnlySpan<char> word)
    {
        if (UnitOfSpan.TryGetValue(word, out var one))
            return one;
        if (TakeNumber(ref word) is not { } number)
            return null;
        if (word.IsEmpty)
            return number;
        var unit = UpToDigit(word);
        if (!UnitOfSpan.TryGetValue(unit, out var minutes))
            return null;
        var rest = word[unit.Length..];
        if (rest.IsEmpty)
            return number * minutes;
        return minutes == 60 && ReadMinutes(rest) is { } more ? (number * minutes) + more : null;
    }

    /// <summary>Whether the word is a length that says so itself: "90m", and not "90".</summary>
    public static bool HasUnit(string word) => !char.IsAsciiDigit(word[^1]) && Read(word) is not null;

    /// <summary>Minutes of hours and minutes in two words, "1h 30m"; null when the words are not such a pair.</summary>
    public static int? ReadTwo(string word, string next) =>
        word.Length > 0 && next.Length > 0 && !char.IsAsciiDigit(word[^1]) && !char.IsAsciiDigit(next[^1])
            ? Read(word + next)
            : null;

    /// <summary>The minutes after the hours of "1h30m" and "1h30".</summary>
    private static int? ReadMinutes(ReadOnlySpan<char> word) =>
        TakeNumber(ref word) is { } number
        && number < 60
        && (word.IsEmpty || (UnitOfSpan.TryGetValue(word, out var unit) && unit == 1))
            ? number
            : null;

    private static int? TakeNumber(ref ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? word : word[..end];
        if (digits.Length is 0 or > MostDigits)
            return null;
        word = word[digits.Length..];
        return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static ReadOnlySpan<char> UpToDigit(ReadOnlySpan<char> word)
    {
        var digit = word.IndexOfAnyInRange('0', '9');
        return digit < 0 ? word : word[..digit];
    }
}
