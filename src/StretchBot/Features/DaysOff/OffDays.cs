using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Features.DaysOff;

/// <summary>Says of any date whether it is one of a team's days off, however many entries there are.</summary>
internal sealed class OffDays
{
    /// <summary>A run that goes over the end of February falls on other days in leap years.</summary>
    private static readonly ImmutableArray<int> CommonAndLeap = [2023, 2024];

    /// <summary>Runs of days that come once, none touching the next, in order.</summary>
    private readonly ImmutableArray<(LocalDate First, LocalDate Last)> once;

    /// <summary>Yearly entries by the days of the year they can fall on, each with how many of its days come before that one.</summary>
    private readonly ILookup<(int Month, int Day), (DayOff Entry, int Into)> yearly;

    public OffDays(IReadOnlyCollection<DayOff> entries)
    {
        once = Merge(entries.Where(entry => !entry.Yearly).OrderBy(entry => entry.First));
        yearly = entries
            .Where(entry => entry.Yearly)
            .SelectMany(entry => CommonAndLeap.SelectMany(year => DaysIn(entry, year)))
            .Distinct()
            .ToLookup(it => (it.Month, it.Day), it => (it.Entry, it.Into));
    }

    public bool Contains(LocalDate day) => IsOnce(day) || IsYearly(day);

    private bool IsOnce(LocalDate day)
    {
        var (low, high) = (0, once.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (once[middle].Last < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low < once.Length && once[low].First <= day;
    }

    private bool IsYearly(LocalDate day) =>
        yearly[(day.Month, day.Day)]
            .Any(it => day.PlusDays(-it.Into) is var first && it.Entry.InYear(first.Year) == first);

    private static ImmutableArray<(LocalDate First, LocalDate Last)> Merge(IEnumerable<DayOff> ordered)
    {
        var runs = ImmutableArray.CreateBuilder<(LocalDate First, LocalDate Last)>();
        foreach (var entry in ordered)
            if (runs.Count > 0 && runs[^1] is var run && entry.First <= run.Last.PlusDays(1))
                runs[^1] = (run.First, LocalDate.Max(run.Last, entry.Last));
            else
                runs.Add((entry.First, entry.Last));
        return runs.ToImmutable();
    }

    private static IEnumerable<(int Month, int Day, DayOff Entry, int Into)> DaysIn(DayOff entry, int year)
    {
        var (month, day) = (entry.First.Month, entry.First.Day);
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            yield break;
        for (var into = 0; into <= entry.More; into++)
            if (new LocalDate(year, month, day).PlusDays(into) is var at)
                yield return (at.Month, at.Day, entry, into);
    }
}
