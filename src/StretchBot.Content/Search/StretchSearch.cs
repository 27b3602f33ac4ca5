using System.Collections.Concurrent;

namespace StretchBot.Content;

/// <summary>Finds what a person means by typed words. Build it once a catalogue and share it.</summary>
public sealed class StretchSearch
{
    const int Offered = 3;

    readonly Catalogue catalogue;
    readonly Language language;
    readonly ConcurrentDictionary<string, StretchSearch> byLanguage = new(StringComparer.Ordinal);
    readonly Dictionary<string, Stretch> exact = new(StringComparer.Ordinal);
    readonly List<(string Key, Stretch Stretch, string[] Words, bool IsName)> keys = [];
    readonly FuzzyIndex<Stretch> stretches;
    readonly FuzzyIndex<Area> areas;
    readonly FuzzyIndex<Term> skipTags;
    readonly FuzzyIndex<Routine> routines;

    public StretchSearch(Catalogue catalogue)
        : this(catalogue, Language.English) { }

    StretchSearch(Catalogue catalogue, Language language)
    {
        (this.catalogue, this.language) = (catalogue, language);
        Vocabulary = language.IsEnglish ? catalogue.Vocabulary : catalogue.Vocabulary.Knowing(language.Spellings);
        foreach (var stretch in catalogue.Stretches)
        foreach (var name in stretch.Aliases.Prepend(stretch.Slug).Prepend(stretch.Name))
            if (Typing.Fold(name) is { Length: > 0 } key && exact.TryAdd(key, stretch))
                keys.Add((key, stretch, key.Split(' '), name == stretch.Name || name == stretch.Slug));
        foreach (var (key, slug) in language.Spellings.Stretches)
            if (catalogue.FindStretch(slug) is { } stretch && exact.TryAdd(key, stretch))
                keys.Add((key, stretch, key.Split(' '), key == Typing.Fold(Said(stretch.Name))));
        stretches = new(keys.Select(key => (key.Key, key.Stretch)));
        areas = new(Vocabulary.AreaSpellings);
        var tags = Vocabulary.SkipTags.ToDictionary(tag => tag.Slug, StringComparer.Ordinal);
        skipTags = new(
            Vocabulary
                .SkipTags.SelectMany(tag => Spellings(tag, tag.Label, tag.Slug, tag.Typed))
                .Concat(language.Spellings.SkipTags.Select(typed => (typed.Typed, tags[typed.Slug])))
        );
        routines = new(
            catalogue
                .Routines.SelectMany(routine => Spellings(routine, routine.Name, routine.Slug!, []))
                .Concat(
                    language
                        .Spellings.Routines.Where(typed => catalogue.FindRoutine(typed.Slug) is not null)
                        .Select(typed => (typed.Typed, catalogue.FindRoutine(typed.Slug)!))
                )
        );
    }

    /// <summary>The areas, positions and skip tags that are understood here: the catalogue's, and what the language calls them.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The same search for people who also type in that language: English words keep their meaning.</summary>
    public StretchSearch In(Language spoken) =>
        spoken == language ? this : byLanguage.GetOrAdd(spoken.Code, _ => new StretchSearch(catalogue, spoken));

    /// <summary>The stretch or area that the words name, or the three stretches that come nearest.</summary>
    /// <param name="typed">Anything at all; what lies beyond the length of a name is not read.</param>
    public StretchMatch Find(string typed)
    {
        var words = Typing.Fold(typed);
        var bare = Fillers.Strip(words, language.Spellings.Fillers);
        if ((Exact(words) ?? Exact(bare) ?? AreaBeginning(bare)) is { } match)
            return match;
        if (Beginning(bare) is [var begun])
            return new Found(begun);
        var containing = Containing(bare);
        if (containing is [var only])
            return new Found(only);
        var near = Nearest(stretches, words, bare);
        if (Slip(Nearest(areas, words, bare), near, bare, containing.Count > 0) is { } slip)
            return slip;
        return new Unsure(
            Likeliest(containing.Count > 0 ? ByLikeness(containing, near) : near.Select(hit => hit.Value))
        );
    }

    /// <summary>
    /// Completions: names and areas that begin so, then those with a word that does, then the most alike. For nothing typed
    /// yet, the core stretches and then the others.
    /// </summary>
    /// <param name="prefix">What is typed so far.</param>
    /// <param name="max">The most to give.</param>
    public IReadOnlyList<Suggestion> Suggest(string prefix, int max)
    {
        var typed = Typing.Fold(prefix);
        if (typed.Length == 0)
            return [.. catalogue.Stretches.OrderByDescending(stretch => stretch.IsCore).Take(max).Select(Completion)];
        var beginning = keys.Where(key => key.Key.StartsWith(typed, StringComparison.Ordinal))
            .ToLookup(key => key.IsName);
        var named = beginning[true].Select(key => Completion(key.Stretch));
        var alsoNamed = beginning[false].Select(key => Completion(key.Stretch));
        var area = Vocabulary
            .AreaSpellings.Where(area => area.Typed.StartsWith(typed, StringComparison.Ordinal))
            .Select(area => new Suggestion(area.Area.Slug, Said(area.Area.Label)));
        var within = Containing(typed).Select(Completion);
        var alike = stretches.Nearest(typed).Where(hit => hit.Score >= 60).Select(hit => Completion(hit.Value));
        return [.. named.Concat(area).Concat(alsoNamed).Concat(within).Concat(alike).Distinct().Take(max)];
    }

    /// <summary>The routine that the words name, slips of the keys included; null if none comes near enough.</summary>
    public Routine? FindRoutine(string typed)
    {
        var words = Typing.Fold(typed);
        var hits = routines.Nearest(words);
        return hits.Count > 0 && IsSlip(hits[0].Score, words) ? hits[0].Value : null;
    }

    /// <summary>All routines, those whose names are most like the words first.</summary>
    public IReadOnlyList<Routine> SuggestRoutines(string typed, int max)
    {
        var alike = routines.Nearest(Typing.Fold(typed)).Select(hit => hit.Value);
        return [.. alike.Concat(catalogue.Routines).Distinct().Take(max)];
    }

    /// <summary>
    /// The skip tags that the words name, slips of the keys included; empty if none comes near enough. "Knees" names every
    /// tag about knees.
    /// </summary>
    public IReadOnlyList<string> FindSkipTags(string typed)
    {
        if (Vocabulary.SkipTagsNamed(typed) is { Count: > 0 } named)
            return named;
        var words = Typing.Fold(typed);
        var hits = skipTags.Nearest(words);
        return
        [
            .. hits.Where(hit => hit.Score == hits[0].Score && IsSlip(hit.Score, words)).Select(hit => hit.Value.Slug),
        ];
    }

    /// <summary>Three skip tags to offer for words that name none.</summary>
    public IReadOnlyList<Term> NearestSkipTags(string typed)
    {
        var near = skipTags.Nearest(Typing.Fold(typed)).Select(hit => hit.Value);
        return [.. near.Concat(Vocabulary.SkipTags).Distinct().Take(Offered)];
    }

    /// <summary>Those for the area, the ones mainly for it first.</summary>
    public IReadOnlyList<Stretch> For(Area area) =>
        [
            .. catalogue
                .Stretches.Where(stretch => stretch.Areas.Intersect(area.Covers, StringComparer.Ordinal).Any())
                .OrderBy(stretch => !area.Covers.Contains(stretch.Areas[0], StringComparer.Ordinal)),
        ];

    StretchMatch? Exact(string words)
    {
        if (exact.TryGetValue(words, out var stretch))
            return new Found(stretch);
        return Vocabulary.AreaNamed(words) is { } area ? new AreaNamed(area, For(area)) : null;
    }

    /// <summary>The stretches with a key that begins so.</summary>
    List<Stretch> Beginning(string typed) =>
        typed.Length < 4
            ? []
            :
            [
                .. keys.Where(key => key.Key.StartsWith(typed, StringComparison.Ordinal))
                    .Select(key => key.Stretch)
                    .Distinct(),
            ];

    /// <summary>The stretches with a key in which every typed word begins a word of its own.</summary>
    List<Stretch> Containing(string typed)
    {
        if (typed.Length < 3)
            return [];
        var words = typed.Split(' ');
        return [.. keys.Where(key => Begins(words, key.Words)).Select(key => key.Stretch).Distinct()];
    }

    static bool Begins(string[] typed, string[] words) =>
        typed.Length <= words.Length
        && typed.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>An area whose word is being typed: "hamst" can only become hamstrings.</summary>
    AreaNamed? AreaBeginning(string typed)
    {
        if (typed.Length < 4)
            return null;
        var begun = Vocabulary
            .AreaSpellings.Where(spelling => spelling.Typed.StartsWith(typed, StringComparison.Ordinal))
            .Select(spelling => spelling.Area)
            .Distinct()
            .ToList();
        return begun is [var area] ? new AreaNamed(area, For(area)) : null;
    }

    /// <param name="nearAreas">Areas, the likest first.</param>
    /// <param name="near">Stretches, the likest first.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="isWord">
    /// Whether it is a word of several stretches as it stands. "Twist" is then not taken for "wrist", though "hamstrin" is
    /// for "hamstrings".
    /// </param>
    StretchMatch? Slip(IReadOnlyList<Hit<Area>> nearAreas, IReadOnlyList<Hit<Stretch>> near, string typed, bool isWord)
    {
        var best = near.Count > 0 ? near[0].Score : 0;
        var area = nearAreas.Count > 0 ? nearAreas[0].Score : 0;
        if (area >= best && (isWord ? area >= 90 : IsSlip(area, typed)))
            return new AreaNamed(nearAreas[0].Value, For(nearAreas[0].Value));
        var lead = near.Count > 1 ? best - near[1].Score : best;
        return !isWord && IsSlip(best, typed) && lead >= ClearLead ? new Found(near[0].Value) : null;
    }

    /// <summary>
    /// A score that one wrong key, or two in a long word, leave. One letter exchanged leaves 80 of a word of five, 83 of
    /// six and 90 of ten; below five letters one exchanged letter is another word ("hip", "lip"), and only a doubled or a
    /// dropped one is taken as a slip (86 and more).
    /// </summary>
    static bool IsSlip(int score, string typed) => score >= (typed.Length < 5 ? 85 : 80);

    /// <summary>By how much the best stretch has to be ahead of the second, else both are offered.</summary>
    const int ClearLead = 4;

    IReadOnlyList<Stretch> Likeliest(IEnumerable<Stretch> likely) =>
        [.. likely.Concat(catalogue.Stretches.OrderByDescending(stretch => stretch.IsCore)).Distinct().Take(Offered)];

    static IEnumerable<Stretch> ByLikeness(List<Stretch> some, IReadOnlyList<Hit<Stretch>> near) =>
        near.Select(hit => hit.Value).Where(some.Contains).Concat(some).Concat(near.Select(hit => hit.Value));

    static IReadOnlyList<Hit<T>> Nearest<T>(FuzzyIndex<T> index, string words, string bare)
        where T : class
    {
        var hits = index.Nearest(words);
        return bare == words
            ? hits
            :
            [
                .. hits.Concat(index.Nearest(bare))
                    .GroupBy(hit => hit.Value)
                    .Select(same => same.MaxBy(hit => hit.Score))
                    .OrderByDescending(hit => hit.Score),
            ];
    }

    static IEnumerable<(string Key, T Value)> Spellings<T>(
        T value,
        string name,
        string slug,
        IReadOnlyList<string> more
    ) => more.Prepend(slug).Prepend(name).Select(key => (Typing.Fold(key), value));

    Suggestion Completion(Stretch stretch) => new(stretch.Slug, Said(stretch.Name));

    string Said(string english) => language.TryContent(english, out var own) ? own : english;
}
