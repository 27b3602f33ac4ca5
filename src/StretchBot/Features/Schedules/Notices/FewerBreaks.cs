using System.Collections.Immutable;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>Halves how often a schedule is due.</summary>
internal static class FewerBreaks
{
    /// <summary>Twice the interval, or every other time of day. Null when it cannot become fewer.</summary>
    public static Recurrence? Of(Recurrence rule) =>
        rule switch
        {
            EveryInterval every when every.Minutes * 2 <= EveryInterval.Most => new EveryInterval(
                every.Days,
                every.Minutes * 2,
                every.From,
                every.To
            ),
            FixedTimes { Times.Length: > 1 } times => new FixedTimes(
                times.Days,
                times.Times.Where((_, index) => index % 2 == 0).ToImmutableArray()
            ),
            _ => null,
        };
}
