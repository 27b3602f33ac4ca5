using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff.Calendars;

namespace StretchBot.Features.DaysOff;

/// <summary>What is said about days off.</summary>
internal static class DaysOffCards
{
    /// <summary>Rows of a list before the rest become a number.</summary>
    private const int MostRows = 20;

    /// <summary>Days that a confirmation repeats.</summary>
    private const int MostRepeated = 5;

    public static Card List(ImmutableArray<NumberedDayOff> rows, bool mayChange) =>
        rows.IsEmpty
            ? new("No days off to come")
            {
                Parts =
                [
                    new Paragraph("Breaks follow their schedules every day."),
                    new Note(
                        mayChange
                            ? Text.Of(
                                $"Add some: {new Typed("/stretch daysoff add 2026-12-24..2026-12-26")}, or {new Typed("/stretch daysoff add")} for a form that takes a calendar file."
                            )
                            : "A team admin can add some."
                    ),
                ],
            }
            : new("Days without breaks")
            {
                Parts =
                [
                    new Lines([.. rows.Take(MostRows).Select(Row)]),
                    .. More(rows),
                    .. mayChange
                        ? [new Note(Text.Of($"By number: {new Typed("/stretch daysoff remove #1")}"))]
                        : ImmutableArray<Part>.Empty,
                ],
            };

    public static Card Added(AddedDaysOff added, LocalDate today)
    {
        if (added.Added.IsEmpty)
            return AllKnown();
        var rows = DaysOffList.Coming(added.Added, today);
        return new Card(added.Added.Length == 1 ? "Day off added" : Text.Of($"{added.Added.Length} days off added"))
        {
            Parts = [new Lines([.. rows.Take(MostRepeated).Select(Words)]), new Paragraph(Effect)],
            Buttons = [TakeBack(added)],
        };
    }

    public static Card AddedCalendar(AddedDaysOff added, CalendarReading reading, LocalDate today)
    {
        if (added.Added.IsEmpty)
            return AllKnown();
        var rows = DaysOffList.Coming(added.Added, today);
        return new Card(Text.Count(rows.Length, "{0} event added as a day off|{0} events added as days off"))
        {
            Parts =
            [
                new Lines([.. rows.Take(MostRepeated).Select(Words)]),
                .. rows.Length > MostRepeated
                    ? [new Paragraph(Text.Of($"And {rows.Length - MostRepeated} more."))]
                    : ImmutableArray<Part>.Empty,
                new Paragraph(Effect),
                .. LeftOut(reading, added.Known),
            ],
            Buttons = [TakeBack(added)],
        };
    }

    public static Card NothingInCalendar(CalendarReading reading) =>
        new("That calendar has no whole day to come")
        {
            Parts = [new Paragraph("Nothing was added."), .. LeftOut(reading, known: 0)],
        };

    public static Card Removed(NumberedDayOff row) =>
        new("Day off removed")
        {
            Parts =
            [
                new Paragraph($"{Words(row)}: breaks follow their schedules again."),
                new Note(Text.Of($"Undo: {new Typed($"/stretch daysoff add {Line(row)}")}")),
            ],
        };

    public static Card TakenBack(int days) =>
        days == 0
            ? new("There was nothing left to take back")
            {
                Parts = [new Paragraph(Text.Of($"See what there is: {new Typed("/stretch daysoff")}"))],
            }
            : new(Text.Count(days, "{0} entry taken back|{0} entries taken back"))
            {
                Parts = [new Paragraph("Breaks follow their schedules again on those days.")],
            };

    public static Card AdminsOnly() =>
        new("Only a team admin can change days off")
        {
            Parts = [new Paragraph(Text.Of($"Everybody can look at them: {new Typed("/stretch daysoff")}"))],
        };

    /// <summary>"Thursday 24 December 2026", "Thursday 24 to Saturday 26 December 2026", with ", every year" and the name.</summary>
    public static Text Words(NumberedDayOff row)
    {
        var words = Dates(row.Next, row.Next.PlusDays(row.DayOff.More));
        if (row.DayOff.Yearly)
            words = row.DayOff.Until is { } until
                ? Text.Of($"{words}, every year until {until.Year}")
                : Text.Of($"{words}, every year");
        return row.DayOff.Name is { } name ? Text.Of($"{words} ({name})") : words;
    }

    private const string Effect = "There are no breaks on those days, and nobody's streak ends.";

    private static Card AllKnown() =>
        new("Those days are off already") { Parts = [new Paragraph("Nothing was changed.")] };

    private static Button TakeBack(AddedDaysOff added) => new(TakeBackDaysOff.Id(added.Batch), "Take it back");

    private static Text Row(NumberedDayOff row) => Text.Of($"#{row.Number} {Text.Strong(Words(row))}");

    private static IEnumerable<Part> More(ImmutableArray<NumberedDayOff> rows)
    {
        if (rows.Length > MostRows)
            yield return new Paragraph($"And {rows.Length - MostRows} more, up to #{rows.Length}: {Words(rows[^1])}.");
    }

    private static IEnumerable<Part> LeftOut(CalendarReading reading, int known)
    {
        ImmutableArray<Text> reasons =
        [
            .. Reason(reading.Over, count => Text.Count(count, "{0} event: over already|{0} events: over already")),
            .. Reason(
                reading.NotWholeDays,
                count => Text.Count(count, "{0} event: not whole days|{0} events: not whole days")
            ),
            .. Reason(
                reading.OtherRules,
                count =>
                    Text.Count(
                        count,
                        "{0} event: repeats in a way I don't know (I know each year on the same date)|{0} events: repeat in a way I don't know (I know each year on the same date)"
                    )
            ),
            .. Reason(
                reading.Unreadable,
                count =>
                    Text.Count(
                        count,
                        "{0} event: I can't read it, or it lasts too long|{0} events: I can't read them, or they last too long"
                    )
            ),
            .. Reason(known, count => Text.Count(count, "{0} event: there already|{0} events: there already")),
        ];
        if (reasons.IsEmpty)
            yield break;
        yield return new Paragraph("Left out:");
        yield return new Lines(reasons);
    }

    private static IEnumerable<Text> Reason(int count, Func<int, Text> words)
    {
        if (count > 0)
            yield return words(count);
    }

    private static Text Dates(LocalDate first, LocalDate last)
    {
        if (first == last)
            return Dated(first);
        if (first.Year != last.Year)
            return Text.Of($"{Dated(first)} to {Dated(last)}");
        return first.Month == last.Month
            ? Text.Of($"{Text.Weekday(first.DayOfWeek)} {first.Day} to {Dated(last)}")
            : Text.Of($"{Text.Day(first)} to {Dated(last)}");
    }

    private static Text Dated(LocalDate day) => Text.Of($"{Text.Day(day)} {day.Year}");

    private static string Line(NumberedDayOff row)
    {
        var (first, last) = (row.Next, row.Next.PlusDays(row.DayOff.More));
        var days =
            first == last ? DaysOffMistakes.Iso(first) : $"{DaysOffMistakes.Iso(first)}..{DaysOffMistakes.Iso(last)}";
        return row.DayOff.Yearly ? $"{days} yearly" : days;
    }
}
