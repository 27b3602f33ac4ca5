namespace StretchBot.Content;

/// <summary>
/// Reads one language's folder. Every file stands where its English twin does, so what is read here is laid beside the
/// catalogue and the facts text by text: as many of them, with the same tokens.
/// </summary>
sealed class LanguageReader(string code, Catalogue catalogue, Facts facts, FaultList faults)
{
    public const string EnglishCode = "en";

    const int LongestFact = 300;
    const int LongestSentence = 1_000;

    readonly Dictionary<string, string> content = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);
    readonly HashSet<string> read = new(StringComparer.Ordinal);
    Dictionary<string, string> files = new(StringComparer.Ordinal);
    LanguageBasics basics = LanguageBasicsReader.Nothing;
    LanguageSpellings spellings = LanguageSpellings.None;

    string Folder => $"Languages/{code}/";

    /// <summary>English needs its calendar alone.</summary>
    public static Language English()
    {
        var faults = new FaultList();
        const string File = $"Languages/{EnglishCode}/language.yaml";
        var map = YamlReader.Read(File, EmbeddedFiles.Text(File), faults);
        var english = map is null
            ? LanguageBasicsReader.Nothing
            : LanguageBasicsReader.Read(new Fields(File, map, "", faults));
        faults.ThrowIfAny();
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        return new Language(EnglishCode, english, none, none, LanguageSpellings.None);
    }

    public Language Read(IReadOnlyList<(string File, string Text)> texts)
    {
        files = texts.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);
        if (Open("language.yaml") is { } fields)
            basics = LanguageBasicsReader.Read(fields);
        spellings = new LanguageSpellings(basics.Typed, basics.Fillers);
        ReadVocabulary();
        foreach (var stretch in catalogue.Stretches)
            if (Open($"Stretches/{stretch.Slug}.yaml") is { } stretchFields)
                Stretch(stretch, stretchFields);
        foreach (var routine in catalogue.Routines)
            if (Open($"Routines/{routine.Slug}.yaml") is { } routineFields)
                Routine(routine, routineFields);
        ReadFacts();
        ReadSentences();
        foreach (var stray in files.Keys.Where(file => !read.Contains(file)).Order(StringComparer.Ordinal))
            faults.Add(stray, 0, "file", "has no English twin; files that translate one are accepted");
        return new Language(code, basics, sentences, content, spellings);
    }

    void ReadVocabulary()
    {
        if (Open("Facts/vocabulary.yaml") is not { } fields)
            return;
        var vocabulary = catalogue.Vocabulary;
        Terms(fields, "areas", vocabulary.Areas, spellings.Area);
        Terms(fields, "area_groups", vocabulary.AreaGroups, spellings.Area);
        Terms(fields, "positions", vocabulary.Positions, spellings.Position);
        Terms(fields, "equipment", vocabulary.Equipment, (_, _) => { });
        Terms(fields, "skip_tags", vocabulary.SkipTags, spellings.SkipTag);
        fields.Done();
    }

    void Terms(Fields fields, string field, IReadOnlyList<Term> terms, Action<string, string> spell)
    {
        foreach (var (term, entry) in InOrder(fields, field, terms, term => term.Slug))
        {
            var label = entry.Text("label", 100);
            Add(term.Label, label);
            foreach (var typed in entry.Texts("words", 60).Prepend(label))
                spell(term.Slug, typed);
            entry.Done();
        }
    }

    void Stretch(Stretch stretch, Fields fields)
    {
        var name = fields.Text("name", StretchReader.LongestName);
        Add(stretch.Name, name);
        foreach (var typed in fields.Texts("aliases", StretchReader.LongestName).Prepend(name))
            Spell(fields, stretch, typed);
        Same(fields, "steps", stretch.Steps, stretch.Sides);
        Same(fields, "cue", stretch.Cue, stretch.Sides);
        Same(fields, "easier", stretch.Easier, stretch.Sides);
        Same(fields, "deeper", stretch.Deeper, stretch.Sides);
        Same(fields, "feel", stretch.Feel, stretch.Sides);
        Same(fields, "skip_if", stretch.SkipIf, [Side.Both]);
        Same(fields, "good_when", stretch.GoodWhen, [Side.Both]);
        Same(fields, "alt", [.. stretch.Poses.Select(pose => pose.Alt)], stretch.Sides);
        CheckSlug(fields, stretch.Slug);
        fields.Done();
    }

    void Spell(Fields fields, Stretch stretch, string typed)
    {
        var key = Typing.Fold(typed);
        if (spellings.Stretches.FirstOrDefault(other => other.Typed == key) is { Slug: { } owner })
            fields.Fault("aliases", $"have '{typed}', which {owner} has already; words of its own are accepted");
        spellings.Stretch(stretch.Slug, typed);
    }

    void Routine(Routine routine, Fields fields)
    {
        var name = fields.Text("name", StretchReader.LongestName);
        Add(routine.Name, name);
        spellings.Routine(routine.Slug!, name);
        Same(fields, "note", routine.Note, [Side.Both]);
        CheckSlug(fields, routine.Slug!);
        fields.Done();
    }

    void ReadFacts()
    {
        foreach (var topic in facts.Topics)
            if (Open($"Facts/Topics/{topic.Slug}.yaml") is { } fields)
                Topic(topic, fields);
        if (Open("Facts/safety.yaml") is { } safety)
        {
            Same(safety, "rules", [.. facts.Safety.Rules.Select(rule => rule.Text)], [Side.Both], LongestFact);
            Same(safety, "note", facts.Safety.Note, [Side.Both], LongestFact);
            safety.Done();
        }

        if (Open("Facts/red-flags.yaml") is { } flags)
        {
            Warning(flags, "emergency", facts.RedFlags.Emergency);
            Warning(flags, "doctor", facts.RedFlags.Doctor);
            flags.Done();
        }

        if (Open("Facts/self-check.yaml") is { } check)
            SelfCheck(facts.SelfCheck, check);
        if (Open("Facts/sources.yaml") is { } sources)
        {
            foreach (var source in catalogue.Sources.All)
                Add(source.Citation, sources.Text(source.Key, StretchReader.LongestStep));
            sources.Done();
        }
    }

    void Topic(Topic topic, Fields fields)
    {
        var title = fields.Text("title", StretchReader.LongestName);
        Add(topic.Title, title);
        spellings.Topic(topic.Slug, title);
        Same(fields, "facts", [.. topic.Facts.Select(fact => fact.Text)], [Side.Both], LongestFact);
        fields.Done();
    }

    void Warning(Fields fields, string field, Warning warning)
    {
        if (fields.Map(field) is not { } inner)
            return;
        Same(inner, "advice", warning.Advice, [Side.Both], LongestFact);
        Same(inner, "signs", warning.Signs, [Side.Both]);
        inner.Done();
    }

    void SelfCheck(SelfCheck check, Fields fields)
    {
        Same(fields, "title", check.Title, [Side.Both], StretchReader.LongestName);
        Same(fields, "intro", check.Intro, [Side.Both], LongestFact);
        foreach (var (sign, entry) in InOrder(fields, "signs", check.Signs, sign => sign.Slug))
        {
            Same(entry, "text", sign.Text, [Side.Both]);
            entry.Done();
        }

        Same(fields, "outcomes", [.. check.Outcomes.Select(outcome => outcome.Text)], [Side.Both], LongestFact);
        Same(fields, "note", check.Note, [Side.Both], LongestFact);
        Same(fields, "doctor", check.Doctor, [Side.Both], LongestFact);
        fields.Done();
    }

    /// <summary>The sentences of the code; that none is missing is held by a test, which alone can see the code.</summary>
    void ReadSentences()
    {
        var folder = $"{Folder}Sentences/";
        foreach (var file in files.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).ToList())
        {
            if (Open(file[Folder.Length..]) is not { } fields)
                continue;
            foreach (var english in fields.Names)
            {
                var own = fields.Text(english, LongestSentence);
                if (!sentences.TryAdd(english, own))
                    fields.Fault(english, "stands in another file, too; once is enough");
                SentenceShape.Check(fields, english, own, basics.Plural);
            }
        }
    }

    /// <summary>The entries of a list, each beside what it translates; a slug keeps them together.</summary>
    static List<(T Item, Fields Entry)> InOrder<T>(
        Fields fields,
        string field,
        IReadOnlyList<T> items,
        Func<T, string> slugOf
    )
    {
        var pairs = new List<(T, Fields)>();
        var left = items.ToDictionary(slugOf, StringComparer.Ordinal);
        foreach (var entry in fields.Maps(field))
        {
            var slug = entry.Text("slug", StretchReader.LongestName);
            if (left.Remove(slug, out var item))
                pairs.Add((item, entry));
            else if (slug.Length > 0)
                entry.Fault("slug", $"is '{slug}', which English does not have, or which stands here twice");
        }

        if (left.Count > 0)
            fields.Fault(field, $"lack {string.Join(", ", left.Keys)}");
        return pairs;
    }

    void Same(Fields fields, string field, string? english, IReadOnlyList<Side> sides, int longest = 200)
    {
        if (english is null)
            return;
        Pair(fields, field, english, fields.Text(field, longest), sides);
    }

    void Same(
        Fields fields,
        string field,
        IReadOnlyList<string> english,
        IReadOnlyList<Side> sides,
        int longest = StretchReader.LongestStep
    )
    {
        if (english.Count == 0)
            return;
        var own = fields.Texts(field, longest, required: true);
        if (own.Count != english.Count)
            fields.Fault(field, $"has {own.Count} entries; English has {english.Count}");
        foreach (var (theirs, ours) in english.Zip(own))
            Pair(fields, field, theirs, ours, sides);
    }

    void Pair(Fields fields, string field, string english, string own, IReadOnlyList<Side> sides)
    {
        if (!SideWords.SameTokens(english, own))
            fields.Fault(field, $"holds '{own}'; {{side}} and {{other}} are accepted where English has them");
        foreach (var side in sides)
            Add(SideWords.Fill(english, side), SideWords.Fill(own, side, basics.Left, basics.Right));
    }

    /// <summary>The first translation of a text stands: the same step of two stretches may be worded twice.</summary>
    void Add(string english, string own)
    {
        if (own.Length > 0)
            content.TryAdd(english, own);
    }

    static void CheckSlug(Fields fields, string slug)
    {
        if (fields.Text("slug", StretchReader.LongestName) is var own && own != slug)
            fields.Fault("slug", $"is '{own}'; the file's own name, '{slug}', is accepted");
    }

    Fields? Open(string name)
    {
        var file = Folder + name;
        read.Add(file);
        if (!files.TryGetValue(file, out var text))
        {
            faults.Add(file, 0, "file", "is missing");
            return null;
        }

        return YamlReader.Read(file, text, faults) is { } map ? new Fields(file, map, "", faults) : null;
    }
}
