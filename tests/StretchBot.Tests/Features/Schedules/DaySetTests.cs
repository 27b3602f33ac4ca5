using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class DaySetTests
{
    [Theory]
    [InlineData("weekdays", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)]
    [InlineData("weekends", IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday)]
    [InlineData("daily", IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday)]
    [InlineData("daily", IsoDayOfWeek.Thursday, IsoDayOfWeek.Wednesday)]
    [InlineData("sun-thu", IsoDayOfWeek.Sunday, IsoDayOfWeek.Thursday)]
    [InlineData("mon,tue", IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)]
    [InlineData("wed", IsoDayOfWeek.Wednesday, IsoDayOfWeek.Wednesday)]
    public void Days_between_two_are_named_shortly(string words, IsoDayOfWeek first, IsoDayOfWeek last) =>
        DaySet.Between(first, last).ToString().ShouldBe(words);

    [Fact]
    public void Days_are_known_by_date_before_and_after_1970()
    {
        for (var date = new LocalDate(1969, 12, 1); date < new LocalDate(1970, 2, 1); date = date.PlusDays(1))
        {
            var epochDay = Period.DaysBetween(new LocalDate(1970, 1, 1), date);
            DaySet.Of(date.DayOfWeek).ContainsEpochDay(epochDay).ShouldBeTrue(date.ToString());
            DaySet.Of(date.PlusDays(1).DayOfWeek).ContainsEpochDay(epochDay).ShouldBeFalse(date.ToString());
        }
    }

    [Fact]
    public void Days_that_do_not_follow_each_other_are_no_run()
    {
        DaySet.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday).Run().ShouldBeNull();
        default(DaySet).Run().ShouldBeNull();
        default(DaySet).IsEmpty.ShouldBeTrue();
    }
}
