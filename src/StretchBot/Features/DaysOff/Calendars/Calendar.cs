using System.Collections.Immutable;
using System.Text;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff.Calendars;

/// <summary>
/// Reads the whole-day events of an iCalendar file (RFC 5545). The file is anybody's: it is bounded in size, events and depth before it is
/// believed, and nothing in it is ever carried out or fetched.
/// </summary>
internal static class Calendar
{
    public const int MostBytes = 1024 * 1024;
    public const int MostEvents = 2_000;

    /// <summary>A calendar holds events, which hold alarms: deeper is not a calendar.</summary>
    private const int Deepest = 8;

    private const string Example = "daysoff add 2026-12-24..2026-12-26";

    public static Parsed<CalendarReading> Read(string file, LocalDate today)
    {
        if (Encoding.UTF8.GetByteCount(file) > MostBytes)
            return Refused(
                "That file is larger than 1 MB.",
                "A calendar of holidays is far smaller: export one year or two."
            );
        var text = file.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (!text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return Refused("That is not a calendar.", "An .ics file begins with BEGIN:VCALENDAR.");
        if (text.Contains('\0', StringComparison.Ordinal))
            return Refused("That file holds more than text.", "An .ics file is plain text: export it again.");
        return Events(text, today);
    }

    private static Parsed<CalendarReading> Events(string text, LocalDate today)
    {
        var open = new Stack<string>();
        var days = ImmutableArray.CreateBuilder<DayOff>();
        var sum = new CalendarReading([]);
        var events = 0;
        CalendarEvent? current = null;
        foreach (var line in ContentLine.In(text))
            if (line.Is("BEGIN"))
            {
                open.Push(line.Value.ToUpperInvariant());
                if (open.Count > Deepest)
                    return Refused(
                        "That calendar is nested too deep.",
                        "A calendar holds events, and nothing deeper matters."
                    );
                if (open.Peek() != "VEVENT")
                    continue;
                if (++events > MostEvents)
                    return Refused(
                        $"That calendar has more than {MostEvents} events.",
                        "Export fewer years, or only the holidays."
                    );
                current = new CalendarEvent();
            }
            else if (line.Is("END"))
            {
                if (open.Count == 0 || !open.Pop().Equals(line.Value, StringComparison.OrdinalIgnoreCase))
                    return Broken();
                if (current is null || !line.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
                    continue;
                sum = Add(sum, current.Read(today), days);
                current = null;
            }
            // An alarm inside an event has a duration of its own.
            else if (open.TryPeek(out var component) && component == "VEVENT")
                current?.Take(line);
        return open.Count > 0 ? Broken() : sum with { Days = days.ToImmutable() };
    }

    private static CalendarReading Add(CalendarReading sum, CalendarReading one, ImmutableArray<DayOff>.Builder days)
    {
        days.AddRange(one.Days);
        return sum with
        {
            Over = sum.Over + one.Over,
            NotWholeDays = sum.NotWholeDays + one.NotWholeDays,
            OtherRules = sum.OtherRules + one.OtherRules,
            Unreadable = sum.Unreadable + one.Unreadable,
        };
    }

    private static Mistake Broken() =>
        Refused("That calendar is cut short or damaged.", "Each BEGIN needs its END: export the file again.");

    private static Mistake Refused(Text what, Text cure) => new($"{what} Nothing was added.", cure, Example);
}
