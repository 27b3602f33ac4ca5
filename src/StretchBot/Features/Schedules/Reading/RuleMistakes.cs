using NodaTime.Text;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>What is said about days and times that cannot be read.</summary>
internal static class RuleMistakes
{
    public static readonly Text TimesAccepted = "Times look like 10:30, 9:30am, 3pm or 15.";

    public static readonly Text DaysAccepted = "Days are weekdays, weekends, daily, mon-fri or mon,wed,fri.";

    private const string TimesExample = "schedule add weekdays 10:30,15:00";

    private const string IntervalExample = "schedule add weekdays every 90m 9:30-17:00";

    private static readonly Text HoursAccepted = "Hours look like 9:30-17:00 or 9am-5pm, and end after they start.";

    private static readonly Text IntervalAccepted = "Intervals look like every 90m, every 1h or every 1h30m.";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public static Mistake Time(string word) =>
        new($"I can't read the time {Mistake.Quote(word)}.", TimesAccepted, TimesExample);

    public static Mistake LengthNotTime(string word) =>
        new(
            $"{Mistake.Quote(word)} is a length, not a time of day.",
            $"{TimesAccepted} For one break every so often, put “every” before the length.",
            IntervalExample
        );

    public static Mistake Days(string word) =>
        new($"I can't read the days {Mistake.Quote(word)}.", DaysAccepted, TimesExample);

    public static Mistake DaysAmongTimes(string typed) =>
        new($"There are days in {Mistake.Quote(typed)}.", "Days go into their own field.", TimesExample);

    public static Mistake NotOfARule(string word) =>
        new($"I don't know what {Mistake.Quote(word)} means here.", $"{DaysAccepted} {TimesAccepted}", TimesExample);

    public static Mistake TwoSets(string word) =>
        new(
            $"{Mistake.Quote(word)} starts a second rule.",
            "One schedule has one set of days, and the same times on each. Add a second schedule for the rest.",
            TimesExample
        );

    public static Mistake TooManyTimes() =>
        new(
            $"That is more than {FixedTimes.Most} times a day.",
            $"One schedule takes up to {FixedTimes.Most} times. For breaks all day long, say how often.",
            IntervalExample
        );

    public static Mistake TimesAndInterval() =>
        new(
            "I see both times and “every …”, and can follow only one.",
            "Give the times of day, or how often and between which hours.",
            IntervalExample
        );

    public static Mistake NoTimes() =>
        new("When should the breaks be?", $"{TimesAccepted} {IntervalAccepted}", TimesExample);

    public static Mistake HoursAlone(Hours hours) =>
        new(
            $"How often between {Clock.Format(hours.From)} and {Clock.Format(hours.To)}?",
            IntervalAccepted,
            $"schedule add weekdays every 90m {Clock.Format(hours.From)}-{Clock.Format(hours.To)}"
        );

    public static Mistake Interval(string word) =>
        new(
            word.Length == 0
                ? "“every” needs a length after it."
                : Text.Of($"I can't read how often {Mistake.Quote(word)} is."),
            IntervalAccepted,
            IntervalExample
        );

    public static Mistake IntervalOutOfRange(string said) =>
        new(
            $"I can't do {Mistake.Quote($"every {said}")}.",
            $"Breaks come at least every {EveryInterval.Least} minutes apart, and at most 24 hours.",
            IntervalExample
        );

    public static Mistake TwoIntervals() =>
        new("There are two “every …” in that line.", "One schedule has one interval.", IntervalExample);

    public static Mistake TwoHours(string word) =>
        new($"{Mistake.Quote(word)} is a second range of hours.", "One schedule has one range.", IntervalExample);

    public static Mistake Hours(string word) =>
        new($"I can't read the hours {Mistake.Quote(word)}.", HoursAccepted, IntervalExample);

    public static Mistake HoursBackward(string word, BackwardHours hours) =>
        new(
            $"The hours {Mistake.Quote(word)} end before they start: {Clock.Format(hours.From)} to {Clock.Format(hours.To)}.",
            HoursAccepted,
            IntervalExample
        );

    public static Mistake HoursUnclear(string word, UnclearHours hours) =>
        new(
            $"{Mistake.Quote(word)} could start at {Clock.Format(hours.Morning)} or at {Clock.Format(hours.Afternoon)}.",
            "Say am or pm on both ends, or count the hours to 24.",
            "schedule add weekdays every 1h 13:00-17:00"
        );
}
