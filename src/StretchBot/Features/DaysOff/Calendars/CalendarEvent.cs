using System.Globalization;
using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff.Calendars;

/// <summary>An event of a calendar as its lines tell it.</summary>
internal sealed class CalendarEvent
{
    private const int LongestName = 60;
    private const int MostDays = DaysOffWords.MostInARow;
    private const int MostDaysYearly = 60;

    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private ContentLine? start;
    private ContentLine? end;
    private ContentLine? duration;
    private ContentLine? rule;
    private string? name;
    private bool hasExceptions;
    private bool isCancelled;

    /// <summary>Outlook writes a whole day with times, and says so in a line of its own.</summary>
    private bool saysWholeDay;

    public void Take(ContentLine line)
    {
        if (line.Is("DTSTART"))
            start = line;
        else if (line.Is("DTEND"))
            end = line;
        else if (line.Is("DURATION"))
            duration = line;
        else if (line.Is("SUMMARY"))
            name = line.Text();
        else if (line.Is("STATUS"))
            isCancelled = line.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
        else if (line.Is("X-MICROSOFT-CDO-ALLDAYEVENT"))
            saysWholeDay = line.Value.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
        else if (line.Is("RRULE"))
        {
            hasExceptions |= rule is not null;
            rule = line;
        }
        else if (line.Is("EXDATE") || line.Is("RDATE") || line.Is("EXRULE") || line.Is("RECURRENCE-ID"))
            hasExceptions = true;
    }

    /// <summary>What the event means for days off.</summary>
    public CalendarReading Read(LocalDate today)
    {
        var nothing = new CalendarReading([]);
        if (isCancelled)
            return nothing;
        if (start is null || DayOf(start) is not { } first)
            return nothing with { Unreadable = 1 };
        if (!IsWholeDays())
            return nothing with { NotWholeDays = 1 };
        if (hasExceptions)
            return nothing with { OtherRules = 1 };
        if (LastDay(first) is not { } last || last < first || Period.DaysBetween(first, last) >= MostDays)
            return nothing with { Unreadable = 1 };
        var day = new DayOff(new DayOffId(0), first, last, Yearly: false) { Name = Name() };
        if (rule is null)
            return last < today ? nothing with { Over = 1 } : new CalendarReading([day]);
        if (YearlyRule.Read(rule.Value, first) is not { } yearly || day.More >= MostDaysYearly)
            return nothing with { OtherRules = 1 };
        day = day with { Yearly = true, Until = yearly.Until };
        return day.NextFrom(today) is null ? nothing with { Over = 1 } : new CalendarReading([day]);
    }

    /// <summary>Dates without a time, or times that go from midnight to midnight on the same clock.</summary>
    private bool IsWholeDays() =>
        saysWholeDay
        || IsDate(start!)
        || (IsMidnight(start!) && (end is not null ? IsMidnight(end) : duration is not null && Days(duration) > 0));

    private LocalDate? LastDay(LocalDate first)
    {
        if (end is not null)
            // The end is the first day that is no longer part of it; some programs write the same day twice for one day.
            return DayOf(end) is { } after
                ? after == first
                    ? first
                    : after.PlusDays(-1)
                : null;
        if (duration is not null)
            return Days(duration) is > 0 and var days ? first.PlusDays(days - 1) : null;
        return first;
    }

    private string? Name()
    {
        var visible = VisibleWords.Cut(VisibleWords.Of(name ?? ""), LongestName);
        return visible.Length == 0 ? null : visible;
    }

    private static bool IsDate(ContentLine line) => line.Has("VALUE=DATE") || line.Value.Length == 8;

    private static bool IsMidnight(ContentLine line) =>
        line.Value.Length == 15 && line.Value.EndsWith("T000000", StringComparison.OrdinalIgnoreCase);

    private static LocalDate? DayOf(ContentLine line) =>
        line.Value.Length >= 8
        && Date.Parse(line.Value[..8]) is { Success: true, Value: { Year: >= 1900 and <= 2200 } date }
            ? date
            : null;

    /// <summary>"P3D" and "P1W"; other lengths are no whole days.</summary>
    private static int? Days(ContentLine line)
    {
        var value = line.Value.ToUpperInvariant();
        if (value.Length is < 3 or > 6 || value[0] != 'P')
            return null;
        if (!int.TryParse(value[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return value[^1] switch
        {
            'D' => number,
            'W' => number * 7,
            _ => null,
        };
    }
}
