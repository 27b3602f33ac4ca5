namespace StretchBot.Content;

/// <summary>One stretch of the catalogue, as its file describes it.</summary>
public sealed record Stretch
{
    /// <summary>The stable name used in commands, keys and file names: lower case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>What people call it; at most 60 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Other words people type for it; unique over the catalogue.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Slugs of the body areas it is for, the main one first; see <see cref="Vocabulary.Areas"/>.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    public Muscles Muscles { get; init; } = new([], []);

    public required StretchKind Kind { get; init; }

    public required Position Position { get; init; }

    /// <summary>Positions in which it can be done as well.</summary>
    public IReadOnlyList<Position> AltPositions { get; init; } = [];

    /// <summary>Slugs of what is needed; empty for nothing. See <see cref="Vocabulary.Equipment"/>.</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>1 easy, 2 moderate, 3 advanced.</summary>
    public required int Difficulty { get; init; }

    /// <summary>Whether it is done once a side. The texts then hold <c>{side}</c> and <c>{other}</c>.</summary>
    public required bool OneSided { get; init; }

    /// <summary>The dose of a session, for each side.</summary>
    public required Dose Dose { get; init; }

    /// <summary>The dose of a short break, for each side.</summary>
    public required Dose Quick { get; init; }

    /// <summary>What to do, in order; each at most 200 characters. May hold tokens: see <see cref="In"/>.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>The one thing to watch. May hold tokens.</summary>
    public string? Cue { get; init; }

    /// <summary>A gentler version, most often for a chair. May hold tokens.</summary>
    public string? Easier { get; init; }

    /// <summary>Ways to go further, the gentlest first and the advanced one last. May hold tokens.</summary>
    public IReadOnlyList<string> Deeper { get; init; } = [];

    /// <summary>Who should leave it out, in plain words.</summary>
    public string? SkipIf { get; init; }

    /// <summary>The same for the bot: slugs of <see cref="Vocabulary.SkipTags"/>.</summary>
    public IReadOnlyList<string> SkipTags { get; init; } = [];

    /// <summary>Where it should be felt. May hold tokens.</summary>
    public string? Feel { get; init; }

    /// <summary>Not to be done cold: five to ten minutes of light movement come first (Mayo Clinic).</summary>
    public bool NeedsWarmUp { get; init; }

    /// <summary>It warms the body up itself.</summary>
    public bool IsWarmUp { get; init; }

    /// <summary>One of the five hip stretches the catalogue began with.</summary>
    public bool IsCore { get; init; }

    /// <summary>Only for breathing: the length of each part of a breath.</summary>
    public BreathPattern? BreathPattern { get; init; }

    /// <summary>Slugs of stretches that follow on well.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Slugs of stretches that lead in well.</summary>
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>When it does most good: "after hard cardio".</summary>
    public IReadOnlyList<string> GoodWhen { get; init; } = [];

    /// <summary>Keys of <see cref="Content.Sources"/>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How it looks, the main view first. A team's own stretch may have none.</summary>
    public IReadOnlyList<Pose> Poses { get; init; } = [];

    /// <summary>One of a team's own.</summary>
    public bool IsTeams { get; init; }

    /// <summary>A picture that a team's own stretch links to, by https; null if it has none.</summary>
    public Uri? PictureLink { get; init; }

    /// <summary>The sides in the order in which they are worked: right first, or both at once.</summary>
    public IReadOnlyList<Side> Sides => OneSided ? [Side.Right, Side.Left] : [Side.Both];

    /// <summary>The dose of that kind.</summary>
    public Dose DoseOf(DoseKind kind) => kind == DoseKind.Full ? Dose : Quick;

    /// <summary>Whether it can be done in that position, as such or as a variation.</summary>
    public bool FitsIn(Position position) => Position == position || AltPositions.Contains(position);

    /// <summary>Whether it names any of these skip tags.</summary>
    public bool HitsAny(IReadOnlySet<string> avoidTags) => SkipTags.Any(avoidTags.Contains);

    /// <summary>
    /// The texts for one side: <c>{side}</c> is the side worked, <c>{other}</c> the other one. A one-sided stretch asked for
    /// on both sides tells its first side, the right.
    /// </summary>
    public StretchText In(Side side) =>
        new(
            [.. Steps.Select(step => SideWords.Fill(step, side))],
            SideWords.FillIfAny(Cue, side),
            SideWords.FillIfAny(Easier, side),
            [.. Deeper.Select(way => SideWords.Fill(way, side))],
            SideWords.FillIfAny(Feel, side)
        );

    /// <summary>The slug is the identity: comparing thirty properties would say no more, and is slow.</summary>
    public bool Equals(Stretch? other) =>
        other is not null && string.Equals(Slug, other.Slug, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Slug, StringComparison.Ordinal);
}
