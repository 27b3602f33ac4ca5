using System.Globalization;
using NodaTime;

namespace StretchBot.Features.DaysOff;

/// <summary>StretchBot's own number for one entry of a team's days off.</summary>
internal readonly record struct DayOffId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One or more days in a row on which a team has no breaks.</summary>
/// <param name="Last">The last of the days, never before <paramref name="First"/>.</param>
/// <param name="Yearly">Whether they come again each year. The 29th of February comes in leap years only.</param>
internal sealed record DayOff(DayOffId Id, LocalDate First, LocalDate Last, bool Yearly)
{
    /// <summary>The last day on which a yearly one may begin; null when it goes on for ever.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>What a calendar calls it: "Christmas Day". Null when it was typed.</summary>
    public string? Name { get; init; }

    /// <summary>How many days follow the first.</summary>
    public int More => Period.DaysBetween(First, Last);

    /// <summary>The first day of the occurrence that begins or goes on at <paramref name="day"/> or later; null when none does.</summary>
    public LocalDate? NextFrom(LocalDate day)
    {
        if (!Yearly)
            return Last >= day ? First : null;
        // Two leap years are at most eight years apart.
        for (var year = Math.Max(First.Year, day.Year - 1); year <= day.Year + 8; year++)
            if (InYear(year) is { } first && first.PlusDays(More) >= day)
                return first;
        return null;
    }

    /// <summary>The first day of the occurrence that begins in a year, or null when none does.</summary>
    public LocalDate? InYear(int year)
    {
        if (year < First.Year || First.Day > CalendarSystem.Iso.GetDaysInMonth(year, First.Month))
            return null;
        var first = new LocalDate(year, First.Month, First.Day);
        return first > Until ? null : first;
    }

    /// <summary>Whether this one makes <paramref name="other"/> needless.</summary>
    public bool Covers(DayOff other) =>
        other.Yearly
            ? Yearly
                && More == other.More
                && (First.Month, First.Day) == (other.First.Month, other.First.Day)
                && First <= other.First
                && (Until is null || Until >= other.Until)
            : !Yearly && First == other.First && Last == other.Last;
}
