using System.Text;
using NodaTime;
using Shouldly;
using StretchBot.Features.DaysOff;
using StretchBot.Features.DaysOff.Calendars;
using Xunit;

namespace StretchBot.Tests.Features.DaysOff.Calendars;

public sealed class CalendarTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261227", "2026-12-24 2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261224", "2026-12-24 2026-12-24")]
    [InlineData("dtstart;value=date:20261224", "2026-12-24 2026-12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261224", "2026-12-24 2026-12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DURATION:P2D", "2026-12-24 2026-12-25")]
    [InlineData("DTSTART;VALUE=DATE:20261221|DURATION:P1W", "2026-12-21 2026-12-27")]
    [InlineData(
        "DTSTART;TZID=\"Europe:Berlin; x\":20261224T000000|DTEND;TZID=Europe/Berlin:20261225T000000",
        "2026-12-24 2026-12-24"
    )]
    [InlineData(
        "DTSTART:20261224T230000Z|DTEND:20261225T230000Z|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "2026-12-24 2026-12-24"
    )]
    [InlineData("DTSTART;VALUE=DATE:20251225|RRULE:FREQ=YEARLY", "2025-12-25 2025-12-25 yearly")]
    [InlineData(
        "DTSTART;VALUE=DATE:20251225|RRULE:FREQ=YEARLY;COUNT=3",
        "2025-12-25 2025-12-25 yearly until 2027-12-25"
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:20251225|RRULE:UNTIL=20291225T235959Z;FREQ=YEARLY",
        "2025-12-25 2025-12-25 yearly until 2029-12-25"
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:20251225|RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25;WKST=MO",
        "2025-12-25 2025-12-25 yearly"
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY;COUNT=2",
        "2024-02-29 2024-02-29 yearly until 2028-02-29"
    )]
    public void A_whole_day_is_a_day_off(string lines, string read) =>
        InWords(Read(lines).Days.Single()).ShouldBe(read);

    [Theory]
    [InlineData("DTSTART:20261224T100000|DTEND:20261224T110000", "NotWholeDays")]
    [InlineData("DTSTART:20261224T100000Z", "NotWholeDays")]
    [InlineData("DTSTART:20261224T000000|DURATION:PT1H", "NotWholeDays")]
    [InlineData("DTSTART;VALUE=DATE:20251224", "Over")]
    [InlineData("DTSTART;VALUE=DATE:20201225|RRULE:FREQ=YEARLY;COUNT=3", "Over")]
    [InlineData("DTSTART;VALUE=DATE:20261224|RRULE:FREQ=WEEKLY", "OtherRules")]
    [InlineData("DTSTART;VALUE=DATE:20261126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "OtherRules")]
    [InlineData("DTSTART;VALUE=DATE:20261224|RRULE:FREQ=YEARLY;INTERVAL=2", "OtherRules")]
    [InlineData("DTSTART;VALUE=DATE:20261224|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20271224", "OtherRules")]
    [InlineData("DTSTART;VALUE=DATE:20261224|RRULE:FREQ=YEARLY;COUNT=0", "OtherRules")]
    [InlineData("SUMMARY:No date", "Unreadable")]
    [InlineData("DTSTART;VALUE=DATE:20269999", "Unreadable")]
    [InlineData("DTSTART;VALUE=DATE:99991231", "Unreadable")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261201", "Unreadable")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:21501224", "Unreadable")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DURATION:P99999D", "Unreadable")]
    public void What_is_no_day_off_is_counted_by_its_reason(string lines, string reason)
    {
        var read = Read(lines);

        read.Days.ShouldBeEmpty();
        typeof(CalendarReading).GetProperty(reason)!.GetValue(read).ShouldBe(1);
        (read.Over + read.NotWholeDays + read.OtherRules + read.Unreadable).ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_event_is_nothing() =>
        Read("DTSTART;VALUE=DATE:20261224|STATUS:CANCELLED").Days.ShouldBeEmpty();

    [Fact]
    public void A_name_is_unfolded_unescaped_and_cut()
    {
        Read("DTSTART;VALUE=DATE:20261224|SUMMARY:Christmas\\, or\r\n  so\\; yes")
            .Days.Single()
            .Name.ShouldBe("Christmas, or so; yes");
        Read($"DTSTART;VALUE=DATE:20261224|SUMMARY:{new string('x', 500)}")
            .Days.Single()
            .Name!.Length.ShouldBeLessThan(61);
    }

    [Fact]
    public void An_alarm_inside_an_event_changes_nothing()
    {
        var read = Read(
            "DTSTART;VALUE=DATE:20261224|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:P9D|DTEND;VALUE=DATE:20270101|END:VALARM"
        );

        InWords(read.Days.Single()).ShouldBe("2026-12-24 2026-12-24");
    }

    [Theory]
    [InlineData("", "That is not a calendar.")]
    [InlineData("<html>", "That is not a calendar.")]
    [InlineData(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224",
        "That calendar is cut short or damaged."
    )]
    [InlineData(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT",
        "That calendar is cut short or damaged."
    )]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR", "That calendar is cut short or damaged.")]
    [InlineData("BEGIN:VCALENDAR\r\nX:\0\r\nEND:VCALENDAR", "That file holds more than text.")]
    public void What_is_no_calendar_is_refused_with_a_reason(string file, string what) =>
        Calendar.Read(file, Today).Mistake.ShouldNotBeNull().What.ShouldStartWith(what);

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Calendar
            .Read($"BEGIN:VCALENDAR\r\nX-FILL:{new string('x', Calendar.MostBytes)}\r\nEND:VCALENDAR", Today)
            .Mistake.ShouldNotBeNull()
            .What.ShouldStartWith("That file is larger than 1 MB.");

    [Fact]
    public void More_events_than_anybody_celebrates_are_refused()
    {
        var most = Many(Calendar.MostEvents);
        var tooMany = Many(Calendar.MostEvents + 1);

        Calendar.Read(most, Today).Value.Days.Length.ShouldBe(Calendar.MostEvents);
        Calendar
            .Read(tooMany, Today)
            .Mistake.ShouldNotBeNull()
            .What.ShouldStartWith("That calendar has more than 2000 events.");
    }

    [Fact]
    public void Nesting_without_an_end_is_refused()
    {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (var i = 0; i < 50_000; i++)
            file.Append("BEGIN:VEVENT\r\n");

        Calendar
            .Read(file.ToString(), Today)
            .Mistake.ShouldNotBeNull()
            .What.ShouldStartWith("That calendar is nested too deep.");
    }

    private static string Many(int events) =>
        $"BEGIN:VCALENDAR\r\n{string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nEND:VEVENT\r\n", events))}END:VCALENDAR\r\n";

    private static CalendarReading Read(string lines) =>
        Calendar
            .Read(
                $"\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines.Replace("|", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                Today
            )
            .Value;

    private static string InWords(DayOff day) =>
        $"{day.First:uuuu-MM-dd} {day.Last:uuuu-MM-dd}{(day.Yearly ? " yearly" : "")}{(day.Until is { } until ? $" until {until:uuuu-MM-dd}" : "")}";
}
