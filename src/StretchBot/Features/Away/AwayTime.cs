using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Features.Away;

/// <summary>Days in a row on which a member is away.</summary>
/// <param name="Last">Still away on it.</param>
internal sealed record AwayTime(LocalDate First, LocalDate Last)
{
    public bool Contains(LocalDate day) => First <= day && day <= Last;
}

/// <summary>What becomes of a member's away times.</summary>
internal static class AwayTimes
{
    /// <summary>With one more; those that it touches become one with it.</summary>
    public static ImmutableArray<AwayTime> With(ImmutableArray<AwayTime> times, AwayTime more)
    {
        var apart = new List<AwayTime>();
        foreach (var time in times)
            if (time.Last.PlusDays(1) < more.First || more.Last.PlusDays(1) < time.First)
                apart.Add(time);
            else
                more = new AwayTime(LocalDate.Min(time.First, more.First), LocalDate.Max(time.Last, more.Last));
        return [.. apart.Append(more).OrderBy(time => time.First)];
    }

    /// <summary>Back on <paramref name="today"/>: what was away before it stays, what was to come is gone.</summary>
    public static ImmutableArray<AwayTime> BackOn(ImmutableArray<AwayTime> times, LocalDate today) =>
        [
            .. times
                .Where(time => time.First < today)
                .Select(time => time.Last < today ? time : time with { Last = today.PlusDays(-1) }),
        ];
}
