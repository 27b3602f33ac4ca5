using NodaTime;
using NodaTime.TimeZones;

namespace StretchBot.Features.Schedules;

/// <summary>
/// From a rule to its instants. A local time that does not exist moves forward by the length of the gap; one that exists twice is taken
/// once, the first time; two local times that come to the same instant are one slot.
/// </summary>
public static class NextSlot
{
    /// <summary>How far ahead a slot is looked for, in days of the zone's calendar.</summary>
    public const int MostDays = 400;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The first slot strictly after <paramref name="after"/>, or null when there is none within <see cref="MostDays"/>.</summary>
    /// <param name="isDayOff">Asked for dates in <paramref name="zone"/>; a slot never falls on a day off.</param>
    public static Instant? After(Recurrence rule, DateTimeZone zone, Instant after, Func<LocalDate, bool> isDayOff)
    {
        var second = after.ToUnixTimeSeconds();
        var interval = zone.GetZoneInterval(after);
        return IsSettled(interval, zone, second)
            ? AfterInStep(rule, zone, interval, second, isDayOff)
            : AfterAcross(rule, zone, interval, second, isDayOff);
    }

    /// <summary>The slots after <paramref name="after"/>, soonest first; ends where <see cref="After"/> finds none.</summary>
    public static IEnumerable<Instant> AllAfter(
        Recurrence rule,
        DateTimeZone zone,
        Instant after,
        Func<LocalDate, bool> isDayOff
    )
    {
        for (var slot = After(rule, zone, after, isDayOff); slot is { } at; slot = After(rule, zone, at, isDayOff))
            yield return at;
    }

    /// <summary>Whether the transition before is so long ago that it cannot have moved a time to here or past here.</summary>
    private static bool IsSettled(ZoneInterval interval, DateTimeZone zone, long second) =>
        !interval.HasStart
        || second - interval.Start.ToUnixTimeSeconds() >= zone.MaxOffset.Seconds - zone.MinOffset.Seconds;

    /// <summary>The usual case: until the interval ends one offset holds, so the first local time that is due is the first slot.</summary>
    private static Instant? AfterInStep(
        Recurrence rule,
        DateTimeZone zone,
        ZoneInterval interval,
        long after,
        Func<LocalDate, bool> isDayOff
    )
    {
        var offset = interval.WallOffset.Seconds;
        var today = DayOf(after + offset);
        var from = (int)(after + offset - (today * NodaConstants.SecondsPerDay)) + 1;
        for (var day = today; day <= today + MostDays; day++, from = 0)
        {
            if (!rule.Days.ContainsEpochDay(day) || rule.FirstFrom(from) is var second && second < 0)
                continue;
            if (isDayOff(DateOf(day)))
                continue;
            var slot = (day * NodaConstants.SecondsPerDay) + second - offset;
            return !interval.HasEnd || slot < interval.End.ToUnixTimeSeconds()
                ? Instant.FromUnixTimeSeconds(slot)
                : AfterAcross(rule, zone, interval, after, isDayOff);
        }
        return null;
    }

    /// <summary>
    /// Near a transition: a time moved out of a gap may come after times that follow it on the clock, so every time that could be the
    /// earliest is looked at.
    /// </summary>
    private static Instant? AfterAcross(
        Recurrence rule,
        DateTimeZone zone,
        ZoneInterval interval,
        long after,
        Func<LocalDate, bool> isDayOff
    )
    {
        long? earliest = null;
        var lastDay = DayOf(after + interval.WallOffset.Seconds) + MostDays;
        var from = after + zone.MinOffset.Seconds + 1;
        for (var day = DayOf(from); day <= lastDay; day++)
        {
            var midnight = day * NodaConstants.SecondsPerDay;
            if (earliest < midnight - zone.MaxOffset.Seconds)
                break;
            if (!rule.Days.ContainsEpochDay(day) || isDayOff(DateOf(day)))
                continue;
            var second = rule.FirstFrom((int)Math.Max(0, from - midnight));
            for (; second >= 0; second = rule.FirstFrom(second + 1))
            {
                if (earliest < midnight + second - zone.MaxOffset.Seconds)
                    break;
                var slot = SlotAt(midnight + second, zone);
                var isEarlier = slot > after && (earliest is null || slot < earliest);
                if (isEarlier && !MovedToDayOff(slot, day, zone, isDayOff))
                    earliest = slot;
            }
        }
        return earliest is { } found ? Instant.FromUnixTimeSeconds(found) : null;
    }

    /// <summary>
    /// The offset from before a transition does both: in a gap it moves the time forward by the gap, in an overlap it takes the first.
    /// </summary>
    private static long SlotAt(long local, DateTimeZone zone)
    {
        var day = DayOf(local);
        var time = LocalTime.FromSecondsSinceMidnight((int)(local - (day * NodaConstants.SecondsPerDay)));
        return local - zone.MapLocal(DateOf(day) + time).EarlyInterval.WallOffset.Seconds;
    }

    /// <summary>A gap that ends at or after midnight moves times into the next day (Nuuk in March).</summary>
    private static bool MovedToDayOff(long slot, long day, DateTimeZone zone, Func<LocalDate, bool> isDayOff)
    {
        var shownOn = DayOf(slot + zone.GetUtcOffset(Instant.FromUnixTimeSeconds(slot)).Seconds);
        return shownOn != day && isDayOff(DateOf(shownOn));
    }

    private static LocalDate DateOf(long epochDay) => Epoch.PlusDays((int)epochDay);

    private static long DayOf(long second) =>
        second >= 0 ? second / NodaConstants.SecondsPerDay : ((second + 1) / NodaConstants.SecondsPerDay) - 1;
}
