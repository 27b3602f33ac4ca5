using NodaTime;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>A day as a language writes it.</summary>
internal static class CalendarDays
{
    public static string Of(LocalDate day, CalendarWords calendar) =>
        Filled(calendar.Day, calendar.Weekdays[(int)day.DayOfWeek - 1], day.Day, calendar.Months[day.Month - 1]);

    public static string Short(LocalDate day, CalendarWords calendar) =>
        Filled(
            calendar.DayShort,
            calendar.WeekdaysShort[(int)day.DayOfWeek - 1],
            day.Day,
            calendar.MonthsShort[day.Month - 1]
        );

    public static string OfYear(LocalDate day, CalendarWords calendar) =>
        Filled(calendar.DayOfYear, "", day.Day, calendar.Months[day.Month - 1]);

    private static string Filled(string pattern, string weekday, int day, string month) =>
        pattern
            .Replace("{weekday}", weekday, StringComparison.Ordinal)
            .Replace("{day}", Numbers.Plain(day), StringComparison.Ordinal)
            .Replace("{month}", month, StringComparison.Ordinal);
}
