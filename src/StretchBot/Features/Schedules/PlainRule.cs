using NodaTime;
using NodaTime.Text;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>A rule as one colleague would tell it to another.</summary>
internal static class PlainRule
{
    /// <summary>More times than this are told by the first, the last and how many.</summary>
    private const int MostInARow = 6;

    /// <summary>A confirmation lists more, for it is read once and closely.</summary>
    private const int MostInASentence = 12;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>"weekdays at 10:30 and 15:00", "weekdays every 90 min from 9:30 to 17:00".</summary>
    public static string Short(Recurrence rule) =>
        rule switch
        {
            EveryInterval interval => $"{Days(rule.Days)} {Every(interval)}",
            FixedTimes { Times.Length: > MostInARow } times =>
                $"{Days(rule.Days)} {times.Times.Length} times from {Clock.Format(times.Times[0])} to {Clock.Format(times.Times[^1])}",
            FixedTimes times => $"{Days(rule.Days)} at {List(times.Times)}",
            _ => throw new InvalidOperationException($"Unknown rule {rule.GetType().Name}."),
        };

    /// <summary>"Breaks at 9:30, 11:00 and 12:30 on weekdays, Berlin time."</summary>
    public static string Sentence(Recurrence rule, DateTimeZone zone)
    {
        var times = rule.TimesOfDay();
        var breaks =
            rule is EveryInterval interval && times.Length > MostInASentence
                ? $"{times.Length} breaks a day, {Every(interval)},"
            : times.Length == 1 ? $"A break at {Clock.Format(times[0])}"
            : $"Breaks at {List(times)}";
        return $"{breaks} {OnDays(rule.Days)}, {Of(zone)}.";
    }

    /// <summary>"Berlin time", "UTC".</summary>
    public static string Of(DateTimeZone zone) =>
        ZoneNames.InWords(zone) is var name && name is "UTC" ? name : $"{name} time";

    /// <summary>"90 min", "2 h".</summary>
    public static string Length(Duration length) =>
        length.TotalMinutes is > 60 and var minutes && minutes % 60 == 0
            ? $"{minutes / 60} h"
            : $"{length.TotalMinutes} min";

    public static string List(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    private static string List(IEnumerable<LocalTime> times) => List([.. times.Select(Clock.Format)]);

    private static string Every(EveryInterval interval) =>
        $"every {Length(Duration.FromMinutes(interval.Minutes))} from {Clock.Format(interval.From)} to {Clock.Format(interval.To)}";

    private static string OnDays(DaySet days) =>
        days == DaySet.Daily || IsRange(days) ? Days(days) : $"on {Days(days)}";

    private static string Days(DaySet days)
    {
        if (days == DaySet.Weekdays)
            return "weekdays";
        if (days == DaySet.Weekends)
            return "weekends";
        if (days == DaySet.Daily)
            return "every day";
        return IsRange(days) && days.Run() is var (first, last)
            ? $"{first} to {last}"
            : List([.. days.Days().Select(day => $"{day}s")]);
    }

    private static bool IsRange(DaySet days) =>
        days != DaySet.Weekdays && days != DaySet.Daily && days.Days().Count() > 2 && days.Run() is not null;
}
