using NodaTime;
using Shouldly;
using StretchBot.Features.DaysOff;
using Xunit;

namespace StretchBot.Tests.Features.DaysOff;

public sealed class OffDaysTests
{
    [Fact]
    public void A_range_holds_its_first_and_its_last_day_and_no_other()
    {
        var days = new OffDays([
            Once("2026-12-24", "2026-12-26"),
            Once("2026-12-27", "2026-12-27"),
            Once("2026-12-30"),
        ]);

        Held(days, "2026-12-20", 14).ShouldBe(["12-24", "12-25", "12-26", "12-27", "12-30"]);
    }

    [Fact]
    public void Ranges_that_lie_in_each_other_are_one()
    {
        var days = new OffDays([
            Once("2026-12-20", "2026-12-31"),
            Once("2026-12-22", "2026-12-23"),
            Once("2027-01-02"),
        ]);

        Held(days, "2026-12-19", 16).Length.ShouldBe(13);
    }

    [Fact]
    public void A_yearly_day_comes_each_year_from_its_first_on()
    {
        var days = new OffDays([Yearly("2026-12-25")]);

        days.Contains(Day("2025-12-25")).ShouldBeFalse();
        days.Contains(Day("2026-12-25")).ShouldBeTrue();
        days.Contains(Day("2031-12-25")).ShouldBeTrue();
        days.Contains(Day("2031-12-26")).ShouldBeFalse();
    }

    [Fact]
    public void A_yearly_range_goes_over_the_new_year()
    {
        var days = new OffDays([Yearly("2026-12-30", "2027-01-02")]);

        Held(days, "2027-12-28", 8).ShouldBe(["12-30", "12-31", "01-01", "01-02"]);
        days.Contains(Day("2026-01-01")).ShouldBeFalse();
    }

    [Fact]
    public void A_yearly_range_over_the_end_of_February_keeps_its_length_in_leap_years()
    {
        var days = new OffDays([Yearly("2026-02-27", "2026-03-01")]);

        Held(days, "2027-02-25", 8).ShouldBe(["02-27", "02-28", "03-01"]);
        Held(days, "2028-02-25", 8).ShouldBe(["02-27", "02-28", "02-29"]);
    }

    [Fact]
    public void The_29th_of_February_comes_in_leap_years_only()
    {
        var days = new OffDays([Yearly("2028-02-29")]);

        days.Contains(Day("2032-02-29")).ShouldBeTrue();
        Held(days, "2029-02-20", 20).ShouldBeEmpty();
    }

    [Fact]
    public void A_yearly_day_ends_when_it_is_said_to()
    {
        var days = new OffDays([Yearly("2026-12-25") with { Until = Day("2028-12-25") }]);

        days.Contains(Day("2028-12-25")).ShouldBeTrue();
        days.Contains(Day("2029-12-25")).ShouldBeFalse();
    }

    [Fact]
    public void The_next_occurrence_may_be_under_way()
    {
        Yearly("2026-12-30", "2027-01-02").NextFrom(Day("2028-01-01")).ShouldBe(Day("2027-12-30"));
        Once("2026-12-24", "2026-12-26").NextFrom(Day("2026-12-26")).ShouldBe(Day("2026-12-24"));
        Once("2026-12-24", "2026-12-26").NextFrom(Day("2026-12-27")).ShouldBeNull();
        (Yearly("2026-12-25") with { Until = Day("2027-12-25") }).NextFrom(Day("2027-12-26")).ShouldBeNull();
    }

    private static string[] Held(OffDays days, string from, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(Day(from).PlusDays)
                .Where(days.Contains)
                .Select(day => day.ToString("MM-dd", null)),
        ];

    private static DayOff Once(string first, string? last = null) =>
        new(new DayOffId(1), Day(first), Day(last ?? first), Yearly: false);

    private static DayOff Yearly(string first, string? last = null) =>
        new(new DayOffId(1), Day(first), Day(last ?? first), Yearly: true);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
