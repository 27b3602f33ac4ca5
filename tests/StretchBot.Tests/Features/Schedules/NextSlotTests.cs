using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class NextSlotTests
{
    private static readonly DateTimeZone Berlin = Zone("Europe/Berlin");

    [Theory]
    [InlineData("weekdays 10:30,15:00", "2026-11-23T08:00", "2026-11-23T10:30")]
    [InlineData("weekdays 10:30,15:00", "2026-11-23T10:29:59", "2026-11-23T10:30")]
    [InlineData("weekdays 10:30,15:00", "2026-11-23T10:30", "2026-11-23T15:00")]
    [InlineData("weekdays 10:30,15:00", "2026-11-27T15:00", "2026-11-30T10:30")]
    [InlineData("sun 10:30", "2026-11-23T08:00", "2026-11-29T10:30")]
    [InlineData("daily 0:00", "2026-11-23T23:59:59", "2026-11-24T00:00")]
    [InlineData("weekdays every 90m 9:30-17:00", "2026-11-23T09:29", "2026-11-23T09:30")]
    [InlineData("weekdays every 90m 9:30-17:00", "2026-11-23T09:30", "2026-11-23T11:00")]
    [InlineData("weekdays every 90m 9:30-17:00", "2026-11-23T15:31", "2026-11-23T17:00")]
    [InlineData("weekdays every 90m 9:30-17:00", "2026-11-23T17:00", "2026-11-24T09:30")]
    [InlineData("weekdays every 90m 9:30-16:59", "2026-11-23T15:30", "2026-11-24T09:30")]
    [InlineData("weekdays every 1440m 9:30-17:00", "2026-11-23T09:30", "2026-11-24T09:30")]
    public void The_next_slot_is_the_first_one_after_the_instant(string rule, string after, string expected) =>
        NextSlot
            .After(Rules.Read(rule), Berlin, Rules.At(after, Berlin), static _ => false)
            .ShouldBe(Rules.At(expected, Berlin));

    [Fact]
    public void Part_of_a_second_before_a_slot_is_still_before_it()
    {
        var slot = Rules.At("2026-11-23T10:30", Berlin);

        NextSlot
            .After(Rules.Read("daily 10:30"), Berlin, slot - Duration.FromNanoseconds(1), static _ => false)
            .ShouldBe(slot);
    }

    [Theory]
    [InlineData("daily 13:33", "1969-07-16T13:33")]
    [InlineData("fri 10:30", "1969-07-18T10:30")]
    public void A_slot_before_1970_is_found_too(string rule, string expected) =>
        NextSlot
            .After(
                Rules.Read(rule),
                DateTimeZone.Utc,
                Instant.FromUtc(1969, 7, 16, 13, 32) + Duration.FromMilliseconds(1),
                static _ => false
            )
            .ShouldBe(Rules.At(expected, DateTimeZone.Utc));

    [Fact]
    public void Days_off_are_passed_over()
    {
        var after = Rules.At("2026-12-23T15:00", Berlin);

        NextSlot
            .After(Rules.Read("weekdays 15:00"), Berlin, after, day => day.Month == 12 && day.Day is >= 24 and <= 26)
            .ShouldBe(Rules.At("2026-12-28T15:00", Berlin));
    }

    [Fact]
    public void Days_off_across_a_transition_are_passed_over()
    {
        var after = Rules.At("2027-03-26T15:00", Berlin);

        NextSlot
            .After(Rules.Read("daily 15:00"), Berlin, after, day => day < new LocalDate(2027, 3, 31))
            .ShouldBe(Rules.At("2027-03-31T15:00", Berlin));
    }

    [Fact]
    public void When_all_days_are_off_there_is_no_slot() =>
        NextSlot
            .After(Rules.Read("daily 15:00"), Berlin, Rules.At("2026-11-23T00:00", Berlin), _ => true)
            .ShouldBeNull();

    [Fact]
    public void A_slot_400_days_ahead_is_found_and_one_further_is_not()
    {
        var today = new LocalDate(2026, 11, 23);
        var after = today.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var rule = Rules.Read("daily 15:00");

        NextSlot
            .After(rule, DateTimeZone.Utc, after, day => day < today.PlusDays(400))
            .ShouldBe((today.PlusDays(400) + new LocalTime(15, 0)).InUtc().ToInstant());
        NextSlot.After(rule, DateTimeZone.Utc, after, day => day < today.PlusDays(401)).ShouldBeNull();
    }

    [Fact]
    public void A_time_in_a_gap_moves_forward_by_the_gap() =>
        Slots("daily 2:30", Berlin, "2027-03-27T12:00", 2).ShouldBe(["2027-03-28T03:30", "2027-03-29T02:30"]);

    [Fact]
    public void A_moved_time_may_come_after_one_that_follows_it_on_the_clock() =>
        Slots("daily 2:30,3:10", Berlin, "2027-03-27T12:00", 3)
            .ShouldBe(["2027-03-28T03:10", "2027-03-28T03:30", "2027-03-29T02:30"]);

    [Fact]
    public void A_moved_time_that_meets_another_is_one_slot() =>
        Slots("daily every 30m 1:30-4:00", Berlin, "2027-03-27T12:00", 5)
            .ShouldBe([
                "2027-03-28T01:30",
                "2027-03-28T03:00",
                "2027-03-28T03:30",
                "2027-03-28T04:00",
                "2027-03-29T01:30",
            ]);

    [Fact]
    public void A_time_that_exists_twice_runs_once_the_first_time()
    {
        var first = Instant.FromUtc(2027, 10, 31, 0, 30);

        NextSlot.After(Rules.Read("daily 2:30"), Berlin, first - Duration.Epsilon, static _ => false).ShouldBe(first);
        NextSlot
            .After(Rules.Read("daily 2:30"), Berlin, first, static _ => false)
            .ShouldBe(Rules.At("2027-11-01T02:30", Berlin));
    }

    [Fact]
    public void A_gap_before_midnight_moves_a_time_into_the_next_day() =>
        Slots("sat 23:30", Zone("America/Nuuk"), "2027-03-27T12:00", 2)
            .ShouldBe(["2027-03-28T00:30", "2027-04-03T23:30"]);

    [Fact]
    public void A_time_that_moves_into_a_day_off_is_dropped()
    {
        var nuuk = Zone("America/Nuuk");

        NextSlot
            .After(
                Rules.Read("sat 23:30"),
                nuuk,
                Rules.At("2027-03-27T12:00", nuuk),
                day => day == new LocalDate(2027, 3, 28)
            )
            .ShouldBe(Rules.At("2027-04-03T23:30", nuuk));
    }

    [Fact]
    public void A_whole_day_that_a_zone_left_out_moves_to_the_next() =>
        Slots("daily 10:00,11:00", Zone("Pacific/Apia"), "2011-12-29T10:30", 4)
            .ShouldBe(["2011-12-29T11:00", "2011-12-31T10:00", "2011-12-31T11:00", "2012-01-01T10:00"]);

    private static IEnumerable<string> Slots(string rule, DateTimeZone zone, string after, int most) =>
        NextSlot
            .AllAfter(Rules.Read(rule), zone, Rules.At(after, zone), static _ => false)
            .Take(most)
            .Select(slot => slot.InZone(zone).ToString("uuuu-MM-dd'T'HH:mm", null));

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
