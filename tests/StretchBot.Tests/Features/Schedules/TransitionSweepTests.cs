using NodaTime;
using NodaTime.TimeZones;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>
/// Every zone of the tz database and every transition of the ten years from 23 November 2026, for both kinds of rule. What is expected comes
/// from NodaTime's own lenient mapping of each local time, so it shares no arithmetic with what is tested.
/// </summary>
public sealed class TransitionSweepTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 11, 23, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2036, 11, 23, 0, 0);

    private static readonly Recurrence[] SomeRules =
    [
        Rules.Read("daily 0:00,0:30,1:00,1:15,1:59,2:00,2:30,3:00,3:10,4:00,12:00,22:30,23:00,23:30,23:59"),
        Rules.Read("sat,sun 0:10,1:30,2:15,2:45,23:45"),
        Rules.Read("daily every 20m 0:00-23:59"),
        Rules.Read("daily every 45m 0:15-23:45"),
        Rules.Read("fri-mon every 90m 0:30-23:30"),
    ];

    private static readonly List<(DateTimeZone Zone, ZoneInterval Before, ZoneInterval After)> Transitions =
    [
        .. from id in DateTimeZoneProviders.Tzdb.Ids
        let zone = DateTimeZoneProviders.Tzdb[id]
        let intervals = zone.GetZoneIntervals(From, To).ToList()
        from index in Enumerable.Range(1, intervals.Count - 1)
        select (zone, intervals[index - 1], intervals[index]),
    ];

    [Fact]
    public void The_sweep_sees_gaps_and_overlaps_of_many_zones()
    {
        Transitions.Select(it => it.Zone.Id).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(150);
        Transitions.Count(it => Change(it) > 0).ShouldBeGreaterThan(1_500);
        Transitions.Count(it => Change(it) < 0).ShouldBeGreaterThan(1_500);
    }

    [Fact]
    public void Every_local_time_runs_once_moved_out_of_gaps_and_at_the_first_of_two()
    {
        foreach (var (zone, _, after) in Transitions)
        foreach (var rule in SomeRules)
        {
            var first = after.Start - Duration.FromDays(1);
            var last = after.Start + Duration.FromDays(1);
            var slots = NextSlot
                .AllAfter(rule, zone, first, static _ => false)
                .TakeWhile(slot => slot <= last)
                .ToList();

            slots.ShouldBe(Expected(rule, zone, first, last), $"{rule} in {zone.Id} at {after.Start}");
        }
    }

    [Fact]
    public void A_time_in_a_gap_is_shown_later_by_the_gap_and_a_time_in_an_overlap_comes_before_the_change()
    {
        foreach (var (zone, before, after) in Transitions)
        {
            var change = after.WallOffset - before.WallOffset;
            var local = Offset.Max(before.WallOffset, after.WallOffset) - Offset.FromSeconds(60);
            var time = after.Start.WithOffset(local).LocalDateTime;
            var rule = new FixedTimes(DaySet.Daily, [time.TimeOfDay]);

            var slot = NextSlot
                .After(rule, zone, after.Start - Duration.FromHours(12), static _ => false)
                .ShouldNotBeNull();

            if (change.Seconds > 0)
                slot.InZone(zone)
                    .LocalDateTime.ShouldBe(time.PlusSeconds(change.Seconds), $"{zone.Id} at {after.Start}");
            else
                slot.ShouldBe(after.Start - Duration.FromMinutes(1), $"{zone.Id} at {after.Start}");
            var next = NextSlot.After(rule, zone, slot, static _ => false).ShouldNotBeNull();
            next.InZone(zone).LocalDateTime.ShouldBe(time.PlusDays(1), $"{zone.Id} at {after.Start}");
        }
    }

    [Fact]
    public void Slots_are_the_same_from_wherever_one_starts_to_look()
    {
        var rule = Rules.Read("daily every 45m 0:15-23:45");
        foreach (var (zone, _, after) in Transitions)
        {
            var slots = Expected(rule, zone, after.Start - Duration.FromDays(1), after.Start + Duration.FromDays(3));
            for (var i = 1; i < slots.Count; i++)
            {
                NextSlot.After(rule, zone, slots[i] - Duration.FromSeconds(1), static _ => false).ShouldBe(slots[i]);
                NextSlot.After(rule, zone, slots[i - 1], static _ => false).ShouldBe(slots[i]);
            }
        }
    }

    [Fact]
    public void Zones_without_transitions_run_in_step_with_the_clock()
    {
        var moving = Transitions.Select(it => it.Zone.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => !moving.Contains(id)))
        foreach (var rule in SomeRules)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var last = From + Duration.FromDays(8);
            NextSlot
                .AllAfter(rule, zone, From, static _ => false)
                .TakeWhile(slot => slot <= last)
                .ShouldBe(Expected(rule, zone, From, last), $"{rule} in {id}");
        }
    }

    /// <summary>Each local time of each day by NodaTime's lenient rule, sorted and each once.</summary>
    private static List<Instant> Expected(Recurrence rule, DateTimeZone zone, Instant after, Instant last)
    {
        var slots = new SortedSet<Instant>();
        var end = last.InZone(zone).Date.PlusDays(2);
        for (var day = after.InZone(zone).Date.PlusDays(-2); day <= end; day = day.PlusDays(1))
            if (rule.Days.Contains(day.DayOfWeek))
                foreach (var time in rule.TimesOfDay())
                    slots.Add(zone.AtLeniently(day + time).ToInstant());
        return [.. slots.Where(slot => slot > after && slot <= last)];
    }

    private static int Change((DateTimeZone Zone, ZoneInterval Before, ZoneInterval After) transition) =>
        transition.After.WallOffset.Seconds - transition.Before.WallOffset.Seconds;
}
