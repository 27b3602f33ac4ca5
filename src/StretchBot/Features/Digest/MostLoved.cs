using StretchBot.Content;

namespace StretchBot.Features.Digest;

/// <summary>Finds the stretch that most people did.</summary>
internal static class MostLoved
{
    /// <summary>The stretch with most participations; of several, the first by name. Null when nothing is known of any.</summary>
    /// <param name="breaks">The routine of each break, by its key, and how many took part.</param>
    public static Stretch? Of(IEnumerable<(string Routine, int Taken)> breaks, Catalogue catalogue) =>
        breaks
            .Where(it => it.Taken > 0)
            .SelectMany(it =>
                (catalogue.RoutineFromKey(it.Routine)?.Stages ?? [])
                    .Select(stage => stage.Stretch)
                    .DistinctBy(stretch => stretch.Slug, StringComparer.Ordinal)
                    .Select(stretch => (Stretch: stretch, it.Taken))
            )
            .GroupBy(it => it.Stretch.Slug, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(it => it.Taken))
            .ThenBy(group => group.First().Stretch.Name, StringComparer.Ordinal)
            .Select(group => group.First().Stretch)
            .FirstOrDefault();
}
