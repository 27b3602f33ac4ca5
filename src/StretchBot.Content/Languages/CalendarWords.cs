namespace StretchBot.Content;

/// <summary>How a language writes days and times.</summary>
/// <param name="Weekdays">From Monday.</param>
/// <param name="WeekdaysShort">From Monday.</param>
/// <param name="Months">From January.</param>
/// <param name="MonthsShort">From January.</param>
/// <param name="Day">"Tuesday 24 November", of <c>{weekday}</c>, <c>{day}</c> and <c>{month}</c>.</param>
/// <param name="DayShort">"Tue 24 Nov", of the same, shortened.</param>
/// <param name="DayOfYear">"24 November", of <c>{day}</c> and <c>{month}</c>.</param>
/// <param name="Clock">A time that stands alone: "10:30", of <c>{time}</c>.</param>
/// <param name="At">"at 10:30", of <c>{time}</c>.</param>
/// <param name="DayAndClock">"Tuesday 24 November, 10:30", of <c>{date}</c> and <c>{time}</c>.</param>
/// <param name="Thousands">What stands between a number's groups of three digits.</param>
public sealed record CalendarWords(
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<string> WeekdaysShort,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> MonthsShort,
    string Day,
    string DayShort,
    string DayOfYear,
    string Clock,
    string At,
    string DayAndClock,
    string Thousands
);
