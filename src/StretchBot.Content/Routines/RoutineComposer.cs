namespace StretchBot.Content;

/// <summary>Chooses stretches: a whole routine for a break, or one for now. Pure but for the chance that is passed in.</summary>
public sealed class RoutineComposer(Catalogue catalogue)
{
    static readonly IReadOnlySet<string> DeskThings = new HashSet<string>(StringComparer.Ordinal) { "chair", "desk" };

    /// <summary>
    /// One standing or warming stretch, then two or three more, each for other areas than those before it and than the
    /// channel's last breaks as far as that goes; nothing from those breaks, unless there is nothing else.
    /// </summary>
    /// <returns>Null when the tags to avoid leave nothing.</returns>
    public Routine? Compose(ComposeRules rules, IChance chance)
    {
        var open = catalogue.Stretches.Where(stretch => Fits(stretch, rules)).ToList();
        if (open.Count == 0)
            return null;
        var recent = rules.Recent.ToHashSet(StringComparer.Ordinal);
        var tired = AreasOf(recent);
        var length = 3 + chance.Next(2);
        var chosen = new List<Stretch>();
        while (chosen.Count < length && Choose(open, chosen, recent, tired, chance) is { } next)
            chosen.Add(next);
        return Routine.Composed(chosen, DoseKind.Quick, catalogue.Vocabulary);
    }

    /// <summary>
    /// One good stretch for now: fits a desk, is not one of the recent ones, has none of the tags.
    /// </summary>
    /// <param name="recent">Slugs of those the person saw last; passed over unless nothing else is left.</param>
    /// <param name="avoidTags">Skip tags that it may not have.</param>
    /// <param name="chance">Decides among those that fit.</param>
    /// <param name="area">Only for this area.</param>
    /// <param name="position">Only in this position, whatever it needs; without it, only what fits a desk.</param>
    /// <returns>Null when tags, area and position leave nothing.</returns>
    public Stretch? PickOne(
        IReadOnlyCollection<string> recent,
        IReadOnlySet<string> avoidTags,
        IChance chance,
        Area? area = null,
        Position? position = null
    )
    {
        var open = catalogue
            .Stretches.Where(stretch => !stretch.HitsAny(avoidTags))
            .Where(stretch => area is null || stretch.Areas.Intersect(area.Covers, StringComparer.Ordinal).Any())
            .Where(stretch => position is { } wanted ? stretch.FitsIn(wanted) : FitsDesk(stretch))
            .ToList();
        var fresh = open.Where(stretch => !recent.Contains(stretch.Slug, StringComparer.Ordinal)).ToList();
        return Any(fresh.Count > 0 ? fresh : open, chance);
    }

    static bool Fits(Stretch stretch, ComposeRules rules) =>
        !stretch.HitsAny(rules.AvoidTags)
        && (rules.FloorAllowed || (stretch.Position != Position.Floor && !stretch.NeedsWarmUp));

    static bool FitsDesk(Stretch stretch) =>
        stretch.FitsIn(Position.AtDesk) && !stretch.NeedsWarmUp && stretch.Equipment.All(DeskThings.Contains);

    static Stretch? Choose(
        List<Stretch> open,
        List<Stretch> chosen,
        HashSet<string> recent,
        HashSet<string> tired,
        IChance chance
    )
    {
        var wanted = chosen.Count == 0 ? Openers(open) : open.Where(stretch => MayFollow(stretch, chosen)).ToList();
        var fresh = wanted.Where(stretch => !recent.Contains(stretch.Slug)).ToList();
        return Any(LeastWorked(fresh.Count > 0 ? fresh : wanted, chosen, tired), chance);
    }

    /// <summary>Standing or warming ones; where tags leave none, whatever can be done cold; else whatever there is.</summary>
    static List<Stretch> Openers(List<Stretch> open)
    {
        var cold = open.Where(stretch => !stretch.NeedsWarmUp).ToList();
        var upright = cold.Where(stretch => stretch.Position == Position.Standing || stretch.IsWarmUp).ToList();
        return upright.Count > 0 ? upright
            : cold.Count > 0 ? cold
            : open;
    }

    /// <summary>What needs a warm-up may only follow one, and one rest for eyes or breath is enough.</summary>
    static bool MayFollow(Stretch stretch, List<Stretch> chosen) =>
        !chosen.Contains(stretch)
        && (!stretch.NeedsWarmUp || chosen[0].IsWarmUp)
        && (!IsRest(stretch) || !chosen.Any(IsRest));

    static bool IsRest(Stretch stretch) => stretch.Kind is StretchKind.Eyes or StretchKind.Breathing;

    /// <summary>
    /// Those that repeat the smallest share of their areas within this routine, and among them the smallest share of the
    /// last breaks' areas. Shares, not counts, else stretches that name many areas would never come up.
    /// </summary>
    static List<Stretch> LeastWorked(List<Stretch> some, List<Stretch> chosen, HashSet<string> tired)
    {
        var least = new List<Stretch>();
        var fewest = int.MaxValue;
        // Warming up an area is not stretching it: march may be followed by the hips it warms.
        var worked = AreasOf(chosen.Where(stretch => !stretch.IsWarmUp));
        foreach (var stretch in some)
        {
            var repeats = ((Shared(stretch, worked) * 1000) + (Shared(stretch, tired) * 9)) / stretch.Areas.Count;
            if (repeats < fewest)
                least.Clear();
            if (repeats <= fewest)
                least.Add(stretch);
            fewest = Math.Min(fewest, repeats);
        }

        return least;
    }

    static int Shared(Stretch stretch, HashSet<string> areas)
    {
        var count = 0;
        foreach (var area in stretch.Areas)
            count += areas.Contains(area) ? 1 : 0;
        return count;
    }

    HashSet<string> AreasOf(HashSet<string> slugs) => AreasOf(slugs.Select(catalogue.FindStretch).OfType<Stretch>());

    static HashSet<string> AreasOf(IEnumerable<Stretch> stretches) =>
        stretches.SelectMany(stretch => stretch.Areas).ToHashSet(StringComparer.Ordinal);

    static Stretch? Any(List<Stretch> some, IChance chance) => some.Count == 0 ? null : some[chance.Next(some.Count)];
}
