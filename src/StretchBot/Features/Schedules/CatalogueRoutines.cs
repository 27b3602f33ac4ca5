using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Schedules;

/// <summary>The catalogue's own routines, and those of each team.</summary>
internal sealed class CatalogueRoutines(Catalogue catalogue, ITeamCatalogues catalogues) : IRoutineNames
{
    public IReadOnlyList<string> Slugs { get; } = [.. catalogue.Routines.Select(routine => routine.Slug!)];

    public string NameOf(string slug) =>
        catalogue.FindRoutine(slug)?.Name ?? throw new KeyNotFoundException($"There is no routine “{slug}”.");

    public bool Exists(string slug) => catalogue.FindRoutine(slug) is not null;

    public IRoutineNames For(TeamId team) =>
        catalogues.Of(team).Offered is var own && own != catalogue ? new CatalogueRoutines(own, catalogues) : this;
}
