namespace StretchBot.Content;

/// <summary>Finds the stretch to offer instead of one that is too much for a person.</summary>
static class Twins
{
    public static Stretch? Gentler(Stretch stretch, IEnumerable<Stretch> all, IReadOnlySet<string> avoidTags)
    {
        var allowed = !stretch.HitsAny(avoidTags);
        if (allowed && OnChair(stretch))
            return stretch;
        var twin = all.Where(other => other.Slug != stretch.Slug && !other.HitsAny(avoidTags) && !other.NeedsWarmUp)
            .Where(other => other.Difficulty <= stretch.Difficulty && SharedAreas(stretch, other) > 0)
            .Where(other => OnChair(other) || other.Position <= stretch.Position)
            .OrderByDescending(OnChair)
            .ThenBy(other => other.Position == Position.Floor)
            .ThenBy(other => other.IsWarmUp != stretch.IsWarmUp)
            .ThenByDescending(other => SharedAreas(stretch, other))
            .ThenByDescending(other => SharedMuscles(stretch, other))
            .ThenByDescending(other => other.Areas.Contains(stretch.Areas[0], StringComparer.Ordinal))
            .ThenBy(other => other.Difficulty)
            .ThenBy(other => other.Slug, StringComparer.Ordinal)
            .FirstOrDefault();
        return twin ?? (allowed ? stretch : null);
    }

    static bool OnChair(Stretch stretch) => stretch.FitsIn(Position.AtDesk) || stretch.FitsIn(Position.Seated);

    static int SharedAreas(Stretch one, Stretch other) =>
        one.Areas.Intersect(other.Areas, StringComparer.Ordinal).Count();

    static int SharedMuscles(Stretch one, Stretch other) =>
        one.Muscles.Primary.Intersect(other.Muscles.Primary, StringComparer.Ordinal).Count();
}
