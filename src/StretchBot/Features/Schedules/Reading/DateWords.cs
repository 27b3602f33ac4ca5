using NodaTime;
using NodaTime.Text;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Reads a day to come: <c>2026-12-01</c>, <c>tomorrow</c>, <c>monday</c>.</summary>
internal static class DateWords
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d");

    /// <summary>The date, or null when the word is none. The name of a day is the next such day after <paramref name="today"/>.</summary>
    public static LocalDate? Read(string word, LocalDate today)
    {
        if (word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
            return today.PlusDays(1);
        if (DayWords.ReadOne(word) is { } day)
            return today.Next(day);
        var parsed = Iso.Parse(word);
        return parsed.Success ? parsed.Value : null;
    }
}
