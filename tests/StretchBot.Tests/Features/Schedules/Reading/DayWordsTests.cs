using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class DayWordsTests
{
    [Theory]
    [InlineData("weekdays", "weekdays")]
    [InlineData("Weekday", "weekdays")]
    [InlineData("WORKDAYS", "weekdays")]
    [InlineData("weekends", "weekends")]
    [InlineData("daily", "daily")]
    [InlineData("everyday", "daily")]
    [InlineData("mon", "mon")]
    [InlineData("Tu", "tue")]
    [InlineData("tues", "tue")]
    [InlineData("Wednesday", "wed")]
    [InlineData("thursdays", "thu")]
    [InlineData("thurs", "thu")]
    [InlineData("mon-fri", "weekdays")]
    [InlineData("Mon-Thu", "mon-thu")]
    [InlineData("monday-thursday", "mon-thu")]
    [InlineData("sat-sun", "weekends")]
    [InlineData("sun-thu", "sun-thu")]
    [InlineData("fri-mon", "fri-mon")]
    [InlineData("tue-mon", "daily")]
    [InlineData("wed-wed", "wed")]
    public void Days_are_read_in_any_case(string word, string days) =>
        DayWords.Read(word).ShouldNotBeNull().ToString().ShouldBe(days);

    [Theory]
    [InlineData("")]
    [InlineData("montag")]
    [InlineData("m")]
    [InlineData("mon-")]
    [InlineData("-fri")]
    [InlineData("mon-fry")]
    [InlineData("mon-wed-fri")]
    [InlineData("weekdays-sat")]
    [InlineData("10:30")]
    public void What_are_no_days_are_not_read_as_such(string word) => DayWords.Read(word).ShouldBeNull();

    [Theory]
    [InlineData("mon-fry", true)]
    [InlineData("mon-", true)]
    [InlineData("chair-hips", false)]
    [InlineData("monday", false)]
    public void A_range_that_begins_with_a_day_is_meant_as_days(string word, bool isMeant) =>
        DayWords.LooksLikeDays(word).ShouldBe(isMeant);
}
