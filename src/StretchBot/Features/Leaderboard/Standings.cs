using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

/// <summary>One member's count over a period.</summary>
public sealed record Standing(MemberId Member, string Name, int Breaks, long Seconds);

/// <summary>A standing with its rank; equal counts share one: 1, 2, 2, 4.</summary>
public sealed record Ranked(int Rank, Standing Standing);

/// <summary>The order of a ranking: breaks taken, then whole minutes.</summary>
public static class Standings
{
    /// <param name="standings">In any order.</param>
    public static ImmutableArray<Ranked> Rank(IEnumerable<Standing> standings)
    {
        var ordered = standings
            .OrderByDescending(standing => standing.Breaks)
            .ThenByDescending(standing => Minutes(standing.Seconds))
            .ThenBy(standing => standing.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(standing => standing.Member.Value)
            .ToArray();
        var ranked = ImmutableArray.CreateBuilder<Ranked>(ordered.Length);
        for (var i = 0; i < ordered.Length; i++)
            ranked.Add(
                new Ranked(i > 0 && IsEqual(ordered[i - 1], ordered[i]) ? ranked[i - 1].Rank : i + 1, ordered[i])
            );
        return ranked.ToImmutable();
    }

    /// <summary>Whole minutes, halves rounded up: what is shown is what is compared.</summary>
    public static int Minutes(long seconds) => (int)Math.Round(seconds / 60.0, MidpointRounding.AwayFromZero);

    private static bool IsEqual(Standing left, Standing right) =>
        left.Breaks == right.Breaks && Minutes(left.Seconds) == Minutes(right.Seconds);
}
