using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>Reads typed days off: <c>2026-12-24</c>, <c>2026-12-24..2026-12-26</c>, <c>12-25 yearly</c>, several parted by commas.</summary>
internal static partial class DaysOffWords
{
    /// <summary>More days in a row than this are a slip of the keys.</summary>
    public const int MostInARow = 366;

    private const int MostInARowYearly = 60;
    private const int MostYearsAhead = 10;

    private static readonly ImmutableArray<LocalDatePattern> Full =
    [
        Pattern("uuuu-M-d"),
        Pattern("d.M.uuuu"),
        Pattern("d MMMM uuuu"),
        Pattern("d MMM uuuu"),
        Pattern("MMMM d uuuu"),
        Pattern("MMM d uuuu"),
    ];

    private static readonly ImmutableArray<AnnualDatePattern> Annual =
    [
        AnnualPattern("M-d"),
        AnnualPattern("d MMMM"),
        AnnualPattern("d MMM"),
        AnnualPattern("MMMM d"),
        AnnualPattern("MMM d"),
    ];

    /// <param name="today">The team's date: days that are over are refused, and a day without a year is the next such day.</param>
    public static Parsed<ImmutableArray<DayOff>> Read(string line, LocalDate today)
    {
        var read = ImmutableArray.CreateBuilder<DayOff>();
        foreach (var piece in line.Split([',', ';', '\n'], Trimmed))
        {
            var day = ReadOne(piece, today);
            if (day.Mistake is { } mistake)
                return mistake;
            read.Add(day.Value);
        }
        return read.Count == 0 ? DaysOffMistakes.Unreadable(line) : read.ToImmutable();
    }

    private static StringSplitOptions Trimmed => StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static Parsed<DayOff> ReadOne(string piece, LocalDate today)
    {
        var dates = Yearly().Replace(piece, " ").Trim();
        var yearly = dates.Length != piece.Trim().Length;
        var ends = Between().Replace(dates, "..").Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || Date(ends[0], today, today) is not { } first)
            return DaysOffMistakes.Unreadable(piece);
        if (Date(ends[^1], today, first) is not { } last)
            return DaysOffMistakes.Unreadable(piece);
        return last < first ? DaysOffMistakes.Backwards(first, last) : InBounds(piece, first, last, yearly, today);
    }

    private static Parsed<DayOff> InBounds(string piece, LocalDate first, LocalDate last, bool yearly, LocalDate today)
    {
        var day = new DayOff(new DayOffId(0), first, last, yearly);
        if (day.More >= (yearly ? MostInARowYearly : MostInARow))
            return DaysOffMistakes.TooLong(day.More + 1, yearly ? MostInARowYearly : MostInARow);
        if (!yearly && last < today)
            return DaysOffMistakes.Over(piece, today);
        return first > today.PlusYears(MostYearsAhead) ? DaysOffMistakes.TooFar(piece, MostYearsAhead) : day;
    }

    /// <summary>The date, or null when the words are none.</summary>
    /// <param name="from">A day without a year is the first such day from here on.</param>
    private static LocalDate? Date(string words, LocalDate today, LocalDate from)
    {
        if (words.Equals("today", StringComparison.OrdinalIgnoreCase))
            return today;
        if (words.Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
            return today.PlusDays(1);
        foreach (var pattern in Full)
            if (pattern.Parse(words) is { Success: true, Value: var date })
                return date;
        foreach (var pattern in Annual)
            if (pattern.Parse(words) is { Success: true, Value: var day })
                return Next(day, from);
        return null;
    }

    private static LocalDate Next(AnnualDate day, LocalDate from)
    {
        var year = from.Year;
        while (!day.IsValidYear(year) || day.InYear(year) < from)
            year++;
        return day.InYear(year);
    }

    private static LocalDatePattern Pattern(string text) => LocalDatePattern.CreateWithInvariantCulture(text);

    private static AnnualDatePattern AnnualPattern(string text) =>
        AnnualDatePattern.Create(text, CultureInfo.InvariantCulture, new AnnualDate(1, 1));

    [GeneratedRegex(
        @"\b(yearly|annually|(every|each) year)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Yearly();

    [GeneratedRegex(
        @"\s+(to|until|till|-|–|—)\s+|…|(?<=\d)\s*[–—]\s*(?=\d)|\.{3}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Between();
}
