namespace StretchBot.Content;

/// <summary>All stretches and routines. Immutable; load it once and share it.</summary>
public sealed class Catalogue
{
    readonly Dictionary<string, Stretch> stretches;
    readonly Dictionary<string, Routine> routines;

    internal Catalogue(
        IReadOnlyList<Stretch> stretches,
        IReadOnlyList<Routine> routines,
        Vocabulary vocabulary,
        Sources sources
    )
    {
        (Stretches, Routines, Vocabulary, Sources) = (stretches, routines, vocabulary, sources);
        this.stretches = stretches.ToDictionary(stretch => stretch.Slug, StringComparer.Ordinal);
        this.routines = routines.ToDictionary(routine => routine.Slug!, StringComparer.Ordinal);
    }

    /// <summary>Every stretch, in order of slug; a team's own follow the built-in ones.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Every routine, in order of slug; a team's own follow the built-in ones.</summary>
    public IReadOnlyList<Routine> Routines { get; }

    public Vocabulary Vocabulary { get; }

    public Sources Sources { get; }

    /// <summary>The built-in catalogue.</summary>
    /// <exception cref="ContentFaultException">A built-in file has a fault.</exception>
    public static Catalogue Load() => Load(EmbeddedFiles.In("Stretches/", "Routines/"));

    /// <summary>A catalogue from all <c>.yaml</c> files below a directory, and from those alone.</summary>
    /// <exception cref="ContentFaultException">Any file has a fault; it names them all.</exception>
    public static Catalogue Load(string directory) =>
        Load(
            Directory
                .EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(directory, file), System.IO.File.ReadAllText(file)))
        );

    /// <summary>A catalogue from these files, and from those alone. A file that lists <c>stretches</c> is a routine.</summary>
    /// <exception cref="ContentFaultException">Any file has a fault; it names them all.</exception>
    public static Catalogue Load(IEnumerable<(string File, string Text)> files) => CatalogueReader.Read(null, files);

    /// <summary>This catalogue with more files, such as a team's own stretches and routines.</summary>
    /// <exception cref="ContentFaultException">
    /// Any file has a fault, or names a slug, name or alias that is already taken; it names them all.
    /// </exception>
    public Catalogue With(IEnumerable<(string File, string Text)> files) => CatalogueReader.Read(this, files);

    /// <summary>This catalogue without these stretches: routines lose them too, and one that holds nothing else goes.</summary>
    /// <param name="slugs">Slugs of stretches; unknown ones do no harm.</param>
    public Catalogue Without(IReadOnlySet<string> slugs) =>
        slugs.Count == 0
            ? this
            : new Catalogue(
                [.. Stretches.Where(stretch => !slugs.Contains(stretch.Slug))],
                [
                    .. Routines
                        .Select(routine => routine.Holding(routine.Items.Where(item => !slugs.Contains(item.Slug))))
                        .Where(routine => routine.Items.Count > 0),
                ],
                Vocabulary,
                Sources
            );

    /// <summary>The stretch of exactly that slug; null if there is none. See <see cref="StretchSearch"/> for typed words.</summary>
    public Stretch? FindStretch(string slug) => stretches.GetValueOrDefault(slug);

    /// <summary>The routine of exactly that slug; null if there is none.</summary>
    public Routine? FindRoutine(string slug) => routines.GetValueOrDefault(slug);

    /// <summary>Makes a routine again from <see cref="Routine.ToKey"/>.</summary>
    /// <returns>Null if the key is not one, or names a stretch or routine that is no longer there.</returns>
    public Routine? RoutineFromKey(string key)
    {
        if (FindRoutine(key) is { } routine)
            return routine;
        if (RoutineKey.Parse(key) is not var (dose, slugs))
            return null;
        var items = slugs.Select(FindStretch).OfType<Stretch>().ToArray();
        return items.Length == slugs.Length ? Routine.Composed(items, dose, Vocabulary) : null;
    }

    /// <summary>
    /// The seated, easier stretch for the same area that a person with these skip tags may do. A stretch that can be done
    /// on a chair is its own twin: its <see cref="Stretch.Easier"/> text says how.
    /// </summary>
    /// <returns>Null when every stretch for the area has one of the tags.</returns>
    public Stretch? GentlerTwin(Stretch stretch, IReadOnlySet<string> avoidTags) =>
        Twins.Gentler(stretch, Stretches, avoidTags);

    /// <summary>
    /// The routine as a person with these skip tags may do it: what has one of them gives way to its
    /// <see cref="GentlerTwin"/>, or is left out where there is none that the routine does not hold already.
    /// </summary>
    /// <returns>Null when nothing is left.</returns>
    public Routine? Sparing(Routine routine, IReadOnlySet<string> avoidTags)
    {
        if (!routine.Items.Any(item => item.HitsAny(avoidTags)))
            return routine;
        var items = new List<Stretch>();
        foreach (var item in routine.Items)
            if (
                (item.HitsAny(avoidTags) ? GentlerTwin(item, avoidTags) : item) is { } fitting
                && !items.Contains(fitting)
                && (fitting == item || !routine.Items.Contains(fitting))
            )
                items.Add(fitting);
        return items.Count == 0 ? null : routine.Holding(items);
    }
}
