using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Breaks;

/// <summary>Which routine a break runs: the one asked for, or a fresh mix.</summary>
internal sealed class RoutineChoice(ITeamCatalogues catalogues)
{
    /// <param name="team">Whose stretches and routines it is chosen from.</param>
    /// <param name="slug">A routine of the catalogue, or null for a composed one. One that has since gone is composed instead.</param>
    /// <param name="recent">Slugs from the channel's last three breaks.</param>
    public Routine For(
        TeamId team,
        string? slug,
        bool floorAllowed,
        ImmutableArray<ImmutableArray<string>> recent,
        ulong seed
    )
    {
        var known = catalogues.Of(team);
        if (slug is not null && known.Offered.RoutineFromKey(slug) is { } fixedRoutine)
            return fixedRoutine;
        var rules = new ComposeRules { Recent = [.. recent.SelectMany(slugs => slugs)], FloorAllowed = floorAllowed };
        return new RoutineComposer(known.Offered).Compose(rules, new SeededChance(seed))
            ?? known.Offered.Routines.Concat(known.Known.Routines).First();
    }
}
