using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class PlainRuleTests
{
    [Theory]
    [InlineData("weekdays 10:30", "weekdays at 10:30")]
    [InlineData("daily 9:00,12:00,15:00", "every day at 9:00, 12:00 and 15:00")]
    [InlineData("mon 9:00,15:00", "Mondays at 9:00 and 15:00")]
    [InlineData("mon,tue 9:00", "Mondays and Tuesdays at 9:00")]
    [InlineData("mon-thu 9:00", "Monday to Thursday at 9:00")]
    [InlineData("weekdays every 60m 9:00-17:00", "weekdays every 60 min from 9:00 to 17:00")]
    [InlineData("weekends every 120m 9:00-17:00", "weekends every 2 h from 9:00 to 17:00")]
    [InlineData("weekdays 8,9,10,11,12,13,14", "weekdays 7 times from 8:00 to 14:00")]
    public void A_rule_is_told_in_few_words(string rule, string words) =>
        PlainRule.Short(Rules.Read(rule)).ShouldBe(words);

    [Theory]
    [InlineData("weekdays 10:30", "A break at 10:30 on weekdays, Berlin time.")]
    [InlineData("weekends 9,10", "Breaks at 9:00 and 10:00 on weekends, Berlin time.")]
    [InlineData("daily 10:30", "A break at 10:30 every day, Berlin time.")]
    [InlineData("sun-thu 10:30", "A break at 10:30 Sunday to Thursday, Berlin time.")]
    [InlineData("mon,wed 10:30", "A break at 10:30 on Mondays and Wednesdays, Berlin time.")]
    [InlineData("every 2h 9:00-16:00", "Breaks at 9:00, 11:00, 13:00 and 15:00 on weekdays, Berlin time.")]
    [InlineData("every 20m 9-17", "25 breaks a day, every 20 min from 9:00 to 17:00, on weekdays, Berlin time.")]
    public void A_rule_is_confirmed_with_all_its_times(string rule, string words) =>
        PlainRule.Sentence(Rules.Read(rule), Room.Berlin).ShouldBe(words);

    [Fact]
    public void Utc_is_not_a_city() => PlainRule.Of(DateTimeZone.Utc).ShouldBe("UTC");

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(60, "60 min")]
    [InlineData(90, "90 min")]
    [InlineData(240, "4 h")]
    public void Lengths_are_told_in_minutes_or_whole_hours(int minutes, string words) =>
        PlainRule.Length(Duration.FromMinutes(minutes)).ShouldBe(words);
}
