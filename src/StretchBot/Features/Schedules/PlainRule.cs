using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;
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
    public static Text Short(Recurrence rule) =>
        rule switch
        {
            EveryInterval interval => Text.Of($"{Days(rule.Days)} {Every(interval)}"),
            FixedTimes { Times.Length: > MostInARow } times => Text.Of(
                $"{Days(rule.Days)} {times.Times.Length} times from {Clock.Format(times.Times[0])} to {Clock.Format(times.Times[^1])}"
            ),
            FixedTimes times => Text.Of($"{Days(rule.Days)} at {List(times.Times)}"),
            _ => throw new InvalidOperationException($"Unknown rule {rule.GetType().Name}."),
        };

    /// <summary>"Breaks at 9:30, 11:00 and 12:30 on weekdays, Berlin time."</summary>
    public static Text Sentence(Recurrence rule, DateTimeZone zone)
    {
        var times = rule.TimesOfDay();
        var breaks =
            rule is EveryInterval interval && times.Length > MostInASentence
                ? Text.Of($"{times.Length} breaks a day, {Every(interval)},")
            : times.Length == 1 ? Text.Of($"A break at {Clock.Format(times[0])}")
            : Text.Of($"Breaks at {List(times)}");
        return Text.Of($"{breaks} {OnDays(rule.Days)}, {Of(zone)}.");
    }

    /// <summary>"Berlin time", "UTC".</summary>
    public static Text Of(DateTimeZone zone) =>
        ZoneNames.InWords(zone) is var name && name is "UTC" ? Text.Said(name) : Text.Of($"{name} time");

    /// <summary>"90 min", "2 h".</summary>
    public static Text Length(Duration length) =>
        length.TotalMinutes is > 60 and var minutes && minutes % 60 == 0
            ? Text.Of($"{minutes / 60} h")
            : Text.Of($"{length.TotalMinutes} min");

    private static Text List(IEnumerable<LocalTime> times) =>
        Text.List([.. times.Select(time => Text.Said(Clock.Format(time)))]);

    private static Text Every(EveryInterval interval) =>
        Text.Of(
            $"every {Length(Duration.FromMinutes(interval.Minutes))} from {Clock.Format(interval.From)} to {Clock.Format(interval.To)}"
        );

    private static Text OnDays(DaySet days) =>
        days == DaySet.Daily || IsRange(days) ? Days(days) : Text.Of($"on {Days(days)}");

    private static Text Days(DaySet days)
    {
        if (days == DaySet.Weekdays)
            return "weekdays";
        if (days == DaySet.Weekends)
            return "weekends";
        if (days == DaySet.Daily)
            return "every day";
        return IsRange(days) && days.Run() is var (first, last)
            ? Text.Of($"{Text.Weekday(first)} to {Text.Weekday(last)}")
            : Text.List([.. days.Days().Select(Each)]);
    }

    private static Text Each(IsoDayOfWeek day) =>
        day switch
        {
            IsoDayOfWeek.Monday => "Mondays",
            IsoDayOfWeek.Tuesday => "Tuesdays",
            IsoDayOfWeek.Wednesday => "Wednesdays",
            IsoDayOfWeek.Thursday => "Thursdays",
            IsoDayOfWeek.Friday => "Fridays",
            IsoDayOfWeek.Saturday => "Saturdays",
            _ => "Sundays",
        };

    private static bool IsRange(DaySet days) =>
        days != DaySet.Weekdays && days != DaySet.Daily && days.Days().Count() > 2 && days.Run() is not null;
}
