using System.Collections.Immutable;
using StretchBot.Content;

namespace StretchBot.Features.Breaks;

/// <summary>Which routine a break runs: the one asked for, or a fresh mix.</summary>
internal sealed class RoutineChoice(Catalogue catalogue)
{
    private readonly RoutineComposer composer = new(catalogue);

    /// <param name="slug">A routine of the catalogue, or null for a composed one. One that has since gone is composed instead.</param>
    /// <param name="recent">Slugs from the channel's last three breaks.</param>
    public Routine For(string? slug, bool floorAllowed, ImmutableArray<ImmutableArray<string>> recent, ulong seed) =>
        slug is not null && catalogue.RoutineFromKey(slug) is { } fixedRoutine
            ? fixedRoutine
            : composer.Compose(
                new ComposeRules { Recent = [.. recent.SelectMany(slugs => slugs)], FloorAllowed = floorAllowed },
                new SeededChance(seed)
            ) ?? catalogue.Routines[0];
}
