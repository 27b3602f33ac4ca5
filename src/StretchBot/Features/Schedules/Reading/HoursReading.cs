using NodaTime;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>What was read from words for hours.</summary>
internal abstract record HoursReading;

/// <summary>A range of local times; <paramref name="To"/> is after <paramref name="From"/>.</summary>
internal sealed record Hours(LocalTime From, LocalTime To) : HoursReading
{
    /// <summary>An office day, when nobody says otherwise.</summary>
    public static readonly Hours Usual = new(new LocalTime(9, 0), new LocalTime(17, 0));
}

/// <summary>One of the ends is no time.</summary>
internal sealed record UnreadableHours : HoursReading;

/// <summary>The end is not after the start.</summary>
internal sealed record BackwardHours(LocalTime From, LocalTime To) : HoursReading;

/// <summary>The start can be read as morning and as afternoon.</summary>
internal sealed record UnclearHours(LocalTime Morning, LocalTime Afternoon) : HoursReading;
