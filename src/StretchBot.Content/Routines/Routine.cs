namespace StretchBot.Content;

/// <summary>An ordered list of stretches with exact timing.</summary>
public sealed record Routine
{
    /// <summary>The time to change from one stage to the next.</summary>
    public static readonly TimeSpan Change = TimeSpan.FromSeconds(5);

    Routine(string? slug, string name, Position place, DoseKind dose, IReadOnlyList<Stretch> items)
    {
        (Slug, Name, Place, Dose, Items) = (slug, name, place, dose, items);
        Stages = StagesOf(items, dose);
        Duration = Stages.Count == 0 ? TimeSpan.Zero : Stages[^1].End;
    }

    /// <summary>The stable name of a catalogue routine; null for a composed one.</summary>
    public string? Slug { get; }

    /// <summary>At most 60 characters.</summary>
    public string Name { get; }

    /// <summary>Where most of it is done.</summary>
    public Position Place { get; }

    /// <summary>Which dose of each stretch is done.</summary>
    public DoseKind Dose { get; }

    public IReadOnlyList<Stretch> Items { get; }

    /// <summary>Every stretch once a side, the right side first, with <see cref="Change"/> between the stages.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>From the start of the first stage to the end of the last.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Not to be done cold.</summary>
    public bool NeedsWarmUp { get; init; }

    /// <summary>One of a team's own.</summary>
    public bool IsTeams { get; init; }

    /// <summary>Whether the catalogue's picture of it shows what it holds: not once something in it was exchanged or left out.</summary>
    public bool HasPicture => Slug is not null && !IsTeams && !Changed;

    /// <summary>Minutes of light movement that come before the routine and are not part of its time; mostly 0.</summary>
    public int WarmUpMinutes { get; init; }

    bool Changed { get; init; }

    /// <summary>Whether any of it is done on the floor.</summary>
    public bool OnFloor => Items.Any(stretch => stretch.Position == Position.Floor);

    public string? Note { get; init; }

    /// <summary>The labels of the areas that a composed routine is called after; empty for any other.</summary>
    public IReadOnlyList<string> NamedAfter { get; private init; } = [];

    /// <summary>A routine made up of stretches, for example one that was composed for a break.</summary>
    /// <param name="name">What to call it; see <see cref="NameFor"/>.</param>
    /// <param name="stretches">In the order in which they are done.</param>
    /// <param name="dose">Which dose of each.</param>
    public static Routine Of(string name, IEnumerable<Stretch> stretches, DoseKind dose = DoseKind.Quick)
    {
        Stretch[] items = [.. stretches];
        var place = items.Length == 0 ? Position.AtDesk : items.Max(stretch => stretch.Position);
        return new Routine(null, name, place, dose, items) { NeedsWarmUp = items.Any(stretch => stretch.NeedsWarmUp) };
    }

    /// <summary>The same routine with these stretches in it, timed anew.</summary>
    public Routine Holding(IEnumerable<Stretch> stretches)
    {
        Stretch[] items = [.. stretches];
        return items.SequenceEqual(Items)
            ? this
            : new Routine(Slug, Name, Place, Dose, items)
            {
                NeedsWarmUp = NeedsWarmUp,
                WarmUpMinutes = WarmUpMinutes,
                Note = Note,
                IsTeams = IsTeams,
                Changed = true,
            };
    }

    internal static Routine Named(
        string slug,
        string name,
        Position place,
        DoseKind dose,
        IReadOnlyList<Stretch> items
    ) => new(slug, name, place, dose, items);

    /// <summary>A routine that is called after the areas it is for.</summary>
    public static Routine Composed(IReadOnlyList<Stretch> stretches, DoseKind dose, Vocabulary vocabulary) =>
        Of(NameFor(stretches, vocabulary), stretches, dose) with
        {
            NamedAfter = AreasOf(stretches, vocabulary),
        };

    /// <summary>A name that says what a composed routine is for: "Sides, neck and calves".</summary>
    public static string NameFor(IEnumerable<Stretch> stretches, Vocabulary vocabulary)
    {
        var areas = AreasOf(stretches, vocabulary);
        var name = areas.Length < 2 ? string.Concat(areas) : $"{string.Join(", ", areas[..^1])} and {areas[^1]}";
        return name.Length == 0 ? "Stretch" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    static string[] AreasOf(IEnumerable<Stretch> stretches, Vocabulary vocabulary) =>
        [
            .. stretches
                .Select(stretch => stretch.Areas[0])
                .Distinct(StringComparer.Ordinal)
                .Take(4)
                .Select(vocabulary.LabelOf),
        ];

    /// <summary>
    /// A short text from which <see cref="Catalogue.RoutineFromKey"/> makes this routine again: the slug of a catalogue
    /// routine, or <c>composed:march-in-place+side-bend</c>.
    /// </summary>
    public string ToKey() => Slug is null || Changed ? RoutineKey.Of(Dose, Items) : Slug;

    /// <summary>Same stages, whatever object carries them: the key and the name decide.</summary>
    public bool Equals(Routine? other) =>
        other is not null && Name == other.Name && string.Equals(ToKey(), other.ToKey(), StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(ToKey(), StringComparison.Ordinal);

    static List<Stage> StagesOf(IReadOnlyList<Stretch> items, DoseKind dose)
    {
        var stages = new List<Stage>();
        var start = TimeSpan.Zero;
        foreach (var stretch in items)
        foreach (var side in stretch.Sides)
        {
            var stage = new Stage(stretch, side, start, stretch.DoseOf(dose).Length);
            stages.Add(stage);
            start = stage.End + Change;
        }

        return stages;
    }
}
