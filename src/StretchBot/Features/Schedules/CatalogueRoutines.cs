using StretchBot.Content;

namespace StretchBot.Features.Schedules;

/// <summary>The catalogue's own routines.</summary>
internal sealed class CatalogueRoutines(Catalogue catalogue) : IRoutineNames
{
    public IReadOnlyList<string> Slugs { get; } = [.. catalogue.Routines.Select(routine => routine.Slug!)];

    public string NameOf(string slug) =>
        catalogue.FindRoutine(slug)?.Name ?? throw new KeyNotFoundException($"There is no routine “{slug}”.");

    public bool Exists(string slug) => catalogue.FindRoutine(slug) is not null;
}
