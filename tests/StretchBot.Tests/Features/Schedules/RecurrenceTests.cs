using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class RecurrenceTests
{
    [Fact]
    public void Ten_thousand_rules_read_back_as_they_were_written()
    {
        var chance = new Random(2026);
        for (var i = 0; i < 10_000; i++)
        {
            var rule = AnyRule(chance);
            Recurrence.Read(rule.ToLine()).Value.ShouldBe(rule);
        }
    }

    [Theory]
    [InlineData("Mon,tue,WED,thu,fri 15, 10:30", "weekdays 10:30,15:00")]
    [InlineData("sat sun noon", "weekends 12:00")]
    [InlineData("every day at 9am and 3pm", "daily 9:00,15:00")]
    [InlineData("sunday to thursday 0930", "sun-thu 9:30")]
    [InlineData("mon-wed 8", "mon-wed 8:00")]
    [InlineData("mon,wed 8,8:00,8am", "mon,wed 8:00")]
    [InlineData("weekdays every 1h30m 9:30 – 17", "weekdays every 90m 9:30-17:00")]
    [InlineData("every hour", "weekdays every 60m 9:00-17:00")]
    public void Equal_rules_have_one_line(string typed, string line) => Rules.Read(typed).ToLine().ShouldBe(line);

    [Fact]
    public void Rules_are_equal_by_what_they_say()
    {
        var one = new FixedTimes(DaySet.Weekdays, [new LocalTime(15, 0), new LocalTime(10, 30)]);
        var other = new FixedTimes(
            DaySet.Weekdays,
            [new LocalTime(10, 30), new LocalTime(15, 0), new LocalTime(15, 0)]
        );

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(new FixedTimes(DaySet.Daily, one.Times));
        one.ShouldNotBe(new FixedTimes(DaySet.Weekdays, [new LocalTime(10, 30)]));
    }

    [Fact]
    public void A_rule_that_cannot_hold_is_not_made()
    {
        var nine = new LocalTime(9, 0);

        Should.Throw<ArgumentException>(() => new FixedTimes(default, [nine]));
        Should.Throw<ArgumentException>(() => new FixedTimes(DaySet.Daily, []));
        Should.Throw<ArgumentException>(() => new FixedTimes(DaySet.Daily, [new LocalTime(9, 0, 1)]));
        Should.Throw<ArgumentException>(() => new EveryInterval(DaySet.Daily, 60, nine, nine));
        Should.Throw<ArgumentException>(() => new EveryInterval(DaySet.Daily, 60, nine, new LocalTime(9, 30, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new EveryInterval(DaySet.Daily, 19, nine, new LocalTime(17, 0))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new EveryInterval(DaySet.Daily, 1_441, nine, new LocalTime(17, 0))
        );
    }

    [Fact]
    public void The_times_of_a_day_are_in_order_and_end_with_the_end_when_the_steps_land_on_it()
    {
        Rules.Read("every 90m 9:30-17:00").TimesOfDay().Select(time => time.Hour).ShouldBe([9, 11, 12, 14, 15, 17]);
        Rules.Read("15,9,12").TimesOfDay().Select(time => time.Hour).ShouldBe([9, 12, 15]);
    }

    private static Recurrence AnyRule(Random chance)
    {
        var days = DaySet.Of([
            IsoDayOfWeek.Monday + chance.Next(7),
            .. Enumerable.Range(1, 7).Where(_ => chance.Next(2) == 0).Select(day => (IsoDayOfWeek)day),
        ]);
        return chance.Next(2) == 0
            ? new FixedTimes(days, [.. Enumerable.Range(0, chance.Next(1, 25)).Select(_ => AnyTime(chance, 0, 1_440))])
            : AnyInterval(days, chance);
    }

    private static EveryInterval AnyInterval(DaySet days, Random chance)
    {
        var from = chance.Next(0, 1_439);
        return new EveryInterval(
            days,
            chance.Next(20, 1_441),
            AnyTime(chance, from, from + 1),
            AnyTime(chance, from + 1, 1_440)
        );
    }

    private static LocalTime AnyTime(Random chance, int least, int below) =>
        LocalTime.FromMinutesSinceMidnight(chance.Next(least, below));
}
