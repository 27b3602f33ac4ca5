namespace StretchBot.Content;

/// <summary>A word of the catalogue's closed vocabulary.</summary>
/// <param name="Slug">How files name it: <c>upper_back</c>.</param>
/// <param name="Label">How the bot says it: "upper back".</param>
/// <param name="Typed">What people type for it besides.</param>
public record Term(string Slug, string Label, IReadOnlyList<string> Typed);

/// <summary>A part of the body, or a group of them that people name in one word ("legs").</summary>
/// <param name="Slug"><inheritdoc cref="Term"/></param>
/// <param name="Label"><inheritdoc cref="Term"/></param>
/// <param name="Typed"><inheritdoc cref="Term"/></param>
/// <param name="Covers">Slugs of the areas it stands for; itself alone unless it is a group.</param>
public sealed record Area(string Slug, string Label, IReadOnlyList<string> Typed, IReadOnlyList<string> Covers)
    : Term(Slug, Label, Typed);

/// <summary>The areas, positions, equipment and skip tags that stretches use, and what people type for them.</summary>
public sealed class Vocabulary
{
    readonly Dictionary<string, Area> areaOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> positionOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> tagsOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, Term> termOf;

    internal Vocabulary(
        IReadOnlyList<Area> areas,
        IReadOnlyList<Area> areaGroups,
        IReadOnlyList<Term> positions,
        IReadOnlyList<Term> equipment,
        IReadOnlyList<Term> skipTags
    )
    {
        (Areas, AreaGroups, Positions, Equipment, SkipTags) = (areas, areaGroups, positions, equipment, skipTags);
        termOf = areas
            .Concat([.. areaGroups, .. positions, .. skipTags, .. equipment.Where(thing => thing.Slug is not "desk")])
            .DistinctBy(term => term.Slug, StringComparer.Ordinal)
            .ToDictionary(term => term.Slug, StringComparer.Ordinal);
        foreach (var area in areas.Concat(areaGroups))
        foreach (var typed in Spellings(area))
            areaOf.TryAdd(typed, area);
        foreach (var position in positions)
        foreach (var typed in Spellings(position))
            positionOf.TryAdd(typed, position.Slug);
        foreach (var tag in skipTags)
        foreach (var typed in Spellings(tag).Distinct(StringComparer.Ordinal))
            (tagsOf.TryGetValue(typed, out var tags) ? tags : tagsOf[typed] = []).Add(tag.Slug);
    }

    /// <summary>This vocabulary, which also understands what people type in the language.</summary>
    internal Vocabulary Knowing(LanguageSpellings spellings)
    {
        var knowing = new Vocabulary(Areas, AreaGroups, Positions, Equipment, SkipTags);
        var areas = Areas.Concat(AreaGroups).ToDictionary(area => area.Slug, StringComparer.Ordinal);
        foreach (var (typed, slug) in spellings.Areas)
            knowing.areaOf.TryAdd(typed, areas[slug]);
        foreach (var (typed, slug) in spellings.Positions)
            knowing.positionOf.TryAdd(typed, slug);
        foreach (var (typed, slug) in spellings.SkipTags)
            if (!knowing.tagsOf.TryGetValue(typed, out var tags))
                knowing.tagsOf[typed] = [slug];
            else if (!tags.Contains(slug, StringComparer.Ordinal))
                tags.Add(slug);
        return knowing;
    }

    /// <summary>The areas that stretches name.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Words that stand for several areas.</summary>
    public IReadOnlyList<Area> AreaGroups { get; }

    public IReadOnlyList<Term> Positions { get; }

    public IReadOnlyList<Term> Equipment { get; }

    /// <summary>What a person may ask the bot to avoid.</summary>
    public IReadOnlyList<Term> SkipTags { get; }

    /// <summary>The area, or group of areas, that the typed words name exactly; null if none.</summary>
    public Area? AreaNamed(string typed) => areaOf.GetValueOrDefault(Typing.Fold(typed));

    /// <summary>The position that the typed words name exactly; null if none.</summary>
    public Position? PositionNamed(string typed) =>
        positionOf.TryGetValue(Typing.Fold(typed), out var word) && Words.TryRead<Position>(word, out var position)
            ? position
            : null;

    /// <summary>
    /// Every skip tag that the typed words name: "knees" names both knee tags. Empty if none; see
    /// <see cref="StretchSearch.NearestSkipTags"/> for what may have been meant.
    /// </summary>
    public IReadOnlyList<string> SkipTagsNamed(string typed) =>
        tagsOf.TryGetValue(Typing.Fold(typed), out var tags) ? tags : [];

    /// <summary>How the bot says a slug of any kind; the slug itself if it is not of this vocabulary.</summary>
    public string LabelOf(string slug) => termOf.TryGetValue(slug, out var term) ? term.Label : slug;

    public string LabelOf(Position position) => LabelOf(Words.For(position));

    internal IEnumerable<(string Typed, Area Area)> AreaSpellings => areaOf.Select(entry => (entry.Key, entry.Value));

    internal IEnumerable<(string Typed, IReadOnlyList<string> Tags)> TagSpellings =>
        tagsOf.Select(entry => (entry.Key, (IReadOnlyList<string>)entry.Value));

    static IEnumerable<string> Spellings(Term term) =>
        term.Typed.Prepend(term.Label).Prepend(term.Slug).Select(Typing.Fold).Where(typed => typed.Length > 0);
}
