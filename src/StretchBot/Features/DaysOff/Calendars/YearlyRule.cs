using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StretchBot.Features.DaysOff.Calendars;

/// <summary>A rule of a calendar by which an event comes each year on the same date (RFC 5545, 3.3.10).</summary>
/// <param name="Until">The last day on which it may begin; null when it goes on for ever.</param>
internal sealed record YearlyRule(LocalDate? Until)
{
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The rule, or null when it means anything else.</summary>
    public static YearlyRule? Read(string value, LocalDate first)
    {
        var isYearly = false;
        LocalDate? until = null;
        foreach (var part in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, word) = part.Split('=', 2) is [var key, var rest]
                ? (key.ToUpperInvariant(), rest.ToUpperInvariant())
                : (part, "");
            switch (name)
            {
                case "FREQ":
                    isYearly = word == "YEARLY";
                    break;
                case "COUNT" when Number(word) is > 0 and var count:
                    until = Occurrence(first, count);
                    break;
                case "UNTIL" when word.Length >= 8 && Date.Parse(word[..8]) is { Success: true, Value: var last }:
                    until = last;
                    break;
                case "INTERVAL" when word == "1":
                case "WKST":
                case "BYMONTH" when Number(word) == first.Month:
                case "BYMONTHDAY" when Number(word) == first.Day:
                    break;
                default:
                    return null;
            }
        }
        return isYearly ? new YearlyRule(until) : null;
    }

    /// <summary>The first day of the last of so many occurrences; the 29th of February counts in leap years only.</summary>
    private static LocalDate Occurrence(LocalDate first, int count)
    {
        var day = first;
        for (var year = first.Year; count > 0 && year < 2200; year++)
            if (first.Day <= CalendarSystem.Iso.GetDaysInMonth(year, first.Month))
            {
                day = new LocalDate(year, first.Month, first.Day);
                count--;
            }
        return day;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
