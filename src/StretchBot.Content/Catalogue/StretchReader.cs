namespace StretchBot.Content;

/// <summary>Reads one stretch from its file and checks everything that can be checked about it alone.</summary>
/// <param name="vocabulary">The words that fields take.</param>
/// <param name="sources">What <c>sources</c> may name.</param>
/// <param name="ofTeam">Whether these are a team's own: they may link to a picture, and are none of the core.</param>
sealed class StretchReader(Vocabulary vocabulary, Sources sources, bool ofTeam)
{
    /// <summary>Names, aliases and slugs; they have to fit buttons and option lists.</summary>
    public const int LongestName = 60;

    /// <summary>Steps and other sentences.</summary>
    public const int LongestStep = 200;

    /// <summary>The address of a picture; Discord takes 2,048 characters, and nobody types that many.</summary>
    public const int LongestLink = 300;

    readonly string[] areas = Slugs(vocabulary.Areas);
    readonly string[] equipment = Slugs(vocabulary.Equipment);
    readonly string[] skipTags = Slugs(vocabulary.SkipTags);
    readonly string[] sourceKeys = [.. sources.ByKey.Keys];

    public Stretch Read(Fields fields)
    {
        var dose = ReadDose(fields);
        var stretch = new Stretch
        {
            Slug = ReadSlug(fields),
            Name = fields.Text("name", LongestName),
            Aliases = fields.Texts("aliases", LongestName),
            Areas = fields.AnyOf("areas", areas, required: true),
            Muscles = ReadMuscles(fields),
            Kind = fields.OneOf<StretchKind>("kind", StretchKind.Static),
            Position = fields.OneOf<Position>("position"),
            AltPositions = [.. fields.AnyOf("alt_positions", [.. Words.Of<Position>()]).Select(PositionOf)],
            Equipment = [.. fields.AnyOf("equipment", equipment).Where(thing => thing != "none")],
            Difficulty = fields.Whole("difficulty", 1, 3, 1),
            OneSided = fields.Flag("one_sided"),
            Dose = dose,
            Quick = ReadQuick(fields, dose),
            Steps = fields.Texts("steps", LongestStep, required: true, most: 12),
            Cue = fields.TextIfAny("cue", LongestStep),
            Easier = fields.TextIfAny("easier", LongestStep),
            Deeper = fields.Texts("deeper", LongestStep, most: 5),
            SkipIf = fields.TextIfAny("skip_if", LongestStep),
            SkipTags = fields.AnyOf("skip_tags", skipTags),
            Feel = fields.TextIfAny("feel", LongestStep),
            NeedsWarmUp = fields.Flag("needs_warm_up"),
            IsWarmUp = fields.Flag("warms_up"),
            IsCore = !ofTeam && fields.Flag("core"),
            IsTeams = ofTeam,
            PictureLink = ofTeam ? ReadPicture(fields) : null,
            BreathPattern = ReadBreath(fields),
            Next = fields.Texts("next", LongestName),
            Previous = fields.Texts("previous", LongestName),
            GoodWhen = fields.Texts("good_when", LongestName),
            Sources = fields.AnyOf("sources", sourceKeys),
            Poses = [.. fields.Maps("poses").Select(PoseReader.Read)],
        };
        CheckSides(fields, stretch);
        fields.Done();
        return stretch;
    }

    internal static string ReadSlug(Fields fields)
    {
        var slug = fields.Text("slug", LongestName);
        if (slug.Length > 0 && !IsSlug(slug))
            fields.Fault("slug", $"is '{slug}'; lower case letters, digits and single hyphens are accepted");
        return slug;
    }

    static Uri? ReadPicture(Fields fields)
    {
        if (fields.TextIfAny("picture", LongestLink) is not { Length: > 0 } link)
            return null;
        if (
            Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0
        )
            return address;
        fields.Fault("picture", "is no https link; 'https://example.org/picture.png' is accepted");
        return null;
    }

    static Position PositionOf(string word) => Words.TryRead<Position>(word, out var position) ? position : default;

    static bool IsSlug(string text) =>
        text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal);

    static Dose ReadDose(Fields fields)
    {
        if (fields.Map("dose") is not { } inner)
            return new Dose(DoseMode.Hold, 1, 1);
        var mode = inner.OneOf<DoseMode>("mode");
        var dose = new Dose(
            mode,
            inner.Whole("seconds", 1, mode == DoseMode.Timed ? 300 : 60),
            inner.Whole("reps", 1, mode == DoseMode.Timed ? 1 : 20, 1)
        );
        inner.Done();
        return dose;
    }

    /// <summary>The quick dose counts as the full one does. Without one of its own it is a single round.</summary>
    static Dose ReadQuick(Fields fields, Dose full)
    {
        if (fields.MapIfAny("quick") is not { } inner)
            return full with { Reps = 1 };
        var quick = full with
        {
            Seconds = inner.Whole("seconds", 1, full.Mode == DoseMode.Timed ? 300 : 60),
            Reps = inner.Whole("reps", 1, full.Mode == DoseMode.Timed ? 1 : 20, 1),
        };
        if (quick.Length > full.Length)
            fields.Fault(
                "quick",
                $"takes {quick.Length.TotalSeconds} s; at most the {full.Length.TotalSeconds} s of the dose are accepted"
            );
        inner.Done();
        return quick;
    }

    static Muscles ReadMuscles(Fields fields)
    {
        if (fields.MapIfAny("muscles") is not { } inner)
            return new Muscles([], []);
        var muscles = new Muscles(inner.Texts("primary", LongestName), inner.Texts("secondary", LongestName));
        inner.Done();
        return muscles;
    }

    static BreathPattern? ReadBreath(Fields fields)
    {
        if (fields.MapIfAny("breath") is not { } inner)
            return null;
        var pattern = new BreathPattern(
            inner.Whole("in", 1, 20),
            inner.Whole("top_up", 0, 20, 0),
            inner.Whole("hold", 0, 20, 0),
            inner.Whole("out", 1, 20),
            inner.Whole("rest", 0, 20, 0)
        );
        inner.Done();
        return pattern;
    }

    static void CheckSides(Fields fields, Stretch stretch)
    {
        if (stretch.OneSided && stretch.Steps.Count > 0 && !stretch.Steps.Any(SideWords.HasSide))
            fields.Fault("steps", "never say {side}; a one-sided stretch has to say it in at least one step");
        if (stretch.OneSided)
            return;
        IEnumerable<(string Field, string? Text)> texts =
        [
            .. Named("steps", stretch.Steps),
            .. Named("deeper", stretch.Deeper),
            .. Named("poses", stretch.Poses.Select(pose => pose.Alt)),
            .. Named("poses", stretch.Poses.SelectMany(pose => pose.Frames.Select(frame => frame.Name))),
            ("cue", stretch.Cue),
            ("easier", stretch.Easier),
            ("feel", stretch.Feel),
        ];
        var wrong = texts.Where(text => text.Text is { } said && SideWords.HasAny(said)).Select(text => text.Field);
        foreach (var field in wrong.Distinct(StringComparer.Ordinal))
            fields.Fault(field, "holds {side} or {other}; only a stretch with 'one_sided: true' may");
    }

    static IEnumerable<(string Field, string? Text)> Named(string field, IEnumerable<string> texts) =>
        texts.Select(text => (field, (string?)text));

    static string[] Slugs(IEnumerable<Term> terms) => [.. terms.Select(term => term.Slug)];
}
