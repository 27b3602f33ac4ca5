using Shouldly;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Notices;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Notices;

public sealed class FewerBreaksTests
{
    [Theory]
    [InlineData("weekdays every 60m 9:00-17:00", "weekdays every 120m 9:00-17:00")]
    [InlineData("weekdays 9:00,11:00,14:00,16:00", "weekdays 9:00,14:00")]
    [InlineData("daily 10:30,15:00", "daily 10:30")]
    public void Half_as_many_keeps_days_and_hours(string rule, string half) =>
        FewerBreaks.Of(Recurrence.Read(rule).Value)!.ToLine().ShouldBe(Recurrence.Read(half).Value.ToLine());

    [Theory]
    [InlineData("daily 10:30")]
    [InlineData("daily every 24h 0:00-23:00")]
    public void One_break_a_day_is_not_halved(string rule) =>
        FewerBreaks.Of(Recurrence.Read(rule).Value).ShouldBeNull();
}
