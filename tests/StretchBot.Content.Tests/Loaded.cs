namespace StretchBot.Content.Tests;

/// <summary>The built-in content, loaded once for all tests.</summary>
static class Loaded
{
    public static Catalogue Catalogue { get; } = Content.Catalogue.Load();

    public static Facts Facts { get; } = Content.Facts.Load();

    public static Languages Languages { get; } = Content.Languages.Load(Catalogue, Facts);

    public static StretchSearch Search { get; } = new(Catalogue);

    public static IReadOnlySet<string> NoTags { get; } = new HashSet<string>(StringComparer.Ordinal);

    public static Stretch Stretch(string slug) =>
        Catalogue.FindStretch(slug) ?? throw new InvalidOperationException($"There is no stretch '{slug}'.");

    public static TheoryData<string> Slugs() => [.. Catalogue.Stretches.Select(stretch => stretch.Slug)];

    public static IReadOnlySet<string> Tags(params string[] tags) => tags.ToHashSet(StringComparer.Ordinal);

    /// <summary>Every text of a stretch that people read.</summary>
    public static IEnumerable<string> TextsOf(Stretch stretch) =>
        [
            stretch.Name,
            .. stretch.Steps,
            .. stretch.Deeper,
            .. stretch.GoodWhen,
            .. stretch.Poses.Select(pose => pose.Alt),
            .. stretch.Poses.SelectMany(pose => pose.Frames.Select(frame => frame.Name)),
            .. new[] { stretch.Cue, stretch.Easier, stretch.Feel, stretch.SkipIf }.OfType<string>(),
        ];

    /// <summary>Every text of the facts that people read.</summary>
    public static IEnumerable<string> TextsOf(Facts facts) =>
        [
            .. facts.Topics.Select(topic => topic.Title),
            .. facts.Topics.SelectMany(topic => topic.Facts).Select(fact => fact.Text),
            .. facts.Safety.Rules.Select(rule => rule.Text),
            facts.Safety.Note,
            facts.RedFlags.Emergency.Advice,
            .. facts.RedFlags.Emergency.Signs,
            facts.RedFlags.Doctor.Advice,
            .. facts.RedFlags.Doctor.Signs,
            facts.SelfCheck.Title,
            facts.SelfCheck.Intro,
            .. facts.SelfCheck.Signs.Select(sign => sign.Text),
            .. facts.SelfCheck.Outcomes.Select(outcome => outcome.Text),
            facts.SelfCheck.Note,
            facts.SelfCheck.Doctor,
        ];
}
