using System.Collections.Immutable;

namespace StretchBot.Features.DaysOff.Calendars;

/// <summary>What a calendar holds: its days off, and how many events were left out for which reason.</summary>
internal sealed record CalendarReading(ImmutableArray<DayOff> Days)
{
    /// <summary>Events that are past and do not come again.</summary>
    public int Over { get; init; }

    /// <summary>Events with a time of day.</summary>
    public int NotWholeDays { get; init; }

    /// <summary>Events that repeat otherwise than each year on the same date, or with exceptions.</summary>
    public int OtherRules { get; init; }

    /// <summary>Events without a date that can be read, that end before they begin, or that last too long.</summary>
    public int Unreadable { get; init; }
}
