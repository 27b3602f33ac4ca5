using System.Collections.Immutable;
using NodaTime;
using StretchBot.Features.Breaks;

namespace StretchBot.Features.Schedules;

/// <summary>Days off in a row on which a schedule would have had breaks.</summary>
internal sealed record DaysLeftOut(LocalDate First, LocalDate Last)
{
    /// <summary>Those between now and a coming break, in order.</summary>
    public static ImmutableArray<DaysLeftOut> Before(UpcomingBreak coming, Instant now, Func<LocalDate, bool> isDayOff)
    {
        var schedule = coming.Row.Schedule;
        var runs = ImmutableArray.CreateBuilder<DaysLeftOut>();
        var days = SilentSlots
            .Between(schedule, now, coming.Starts, isDayOff)
            .Where(slot => slot.Outcome == SlotOutcome.DayOff)
            .Select(slot => slot.At.InZone(schedule.Zone).Date)
            .Distinct();
        foreach (var day in days)
            if (runs.Count > 0 && runs[^1].Last.PlusDays(1) == day)
                runs[^1] = runs[^1] with { Last = day };
            else
                runs.Add(new DaysLeftOut(day, day));
        return runs.ToImmutable();
    }
}
