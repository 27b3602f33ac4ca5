using NodaTime;
using NodaTime.Text;
using Shouldly;
using StretchBot.Features.Leaderboard;
using Xunit;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Tests.Features.Leaderboard;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(PeriodKind.Day, "2026-11-27", "2026-11-27", "2026-11-26")]
    [InlineData(PeriodKind.Week, "2026-11-29", "2026-11-23", "2026-11-16")]
    [InlineData(PeriodKind.Week, "2026-11-30", "2026-11-30", "2026-11-23")]
    [InlineData(PeriodKind.Week, "2027-01-01", "2026-12-28", "2026-12-21")]
    [InlineData(PeriodKind.Month, "2026-03-31", "2026-03-01", "2026-02-01")]
    [InlineData(PeriodKind.Month, "2027-01-01", "2027-01-01", "2026-12-01")]
    [InlineData(PeriodKind.Quarter, "2026-03-31", "2026-01-01", "2025-10-01")]
    [InlineData(PeriodKind.Quarter, "2026-04-01", "2026-04-01", "2026-01-01")]
    [InlineData(PeriodKind.Quarter, "2026-12-31", "2026-10-01", "2026-07-01")]
    [InlineData(PeriodKind.Year, "2028-02-29", "2028-01-01", "2027-01-01")]
    public void A_period_begins_on_its_first_day_and_follows_the_one_before(
        PeriodKind kind,
        string day,
        string first,
        string before
    )
    {
        var period = Period.Of(kind, Read(day));

        period.First.ShouldBe(Read(first));
        period.Before.ShouldNotBeNull().First.ShouldBe(Read(before));
        Period.FromDayNumber(period.Start).ShouldBe(Read(first));
    }

    [Fact]
    public void All_time_has_nothing_before_it() =>
        Period.Of(PeriodKind.All, new LocalDate(2026, 1, 1)).Before.ShouldBeNull();

    [Fact]
    public void Every_day_of_ten_years_lies_in_its_own_periods()
    {
        for (var day = new LocalDate(2026, 1, 1); day.Year < 2036; day = day.PlusDays(1))
            foreach (var kind in Enum.GetValues<PeriodKind>())
            {
                var period = Period.Of(kind, day);
                period.First.ShouldBeLessThanOrEqualTo(day);
                Period.Of(kind, period.First).ShouldBe(period);
                Period.Of(kind, day.PlusDays(1)).First.ShouldBeOneOf(period.First, day.PlusDays(1));
            }
    }

    private static LocalDate Read(string day) => LocalDatePattern.Iso.Parse(day).Value;
}
