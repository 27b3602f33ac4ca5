namespace StretchBot.Content;

/// <summary>Reads the files under <c>Facts/</c> that are not the vocabulary or the sources.</summary>
static class FactsReader
{
    const int LongestText = 300;
    const string SafetyFile = "Facts/safety.yaml";
    const string RedFlagsFile = "Facts/red-flags.yaml";
    const string SelfCheckFile = "Facts/self-check.yaml";

    public static Facts Read(Func<string, string> text, IEnumerable<(string File, string Text)> topicFiles)
    {
        var faults = new FaultList();
        var sources = Sources.Read(faults).ByKey;
        var topics = topicFiles.Select(file => Whole(file.File, file.Text, faults, fields => Topic(fields, sources)));
        var facts = new Facts(
            [
                .. topics
                    .OfType<Topic>()
                    .OrderBy(topic => topic.Order)
                    .ThenBy(topic => topic.Slug, StringComparer.Ordinal),
            ],
            Whole(SafetyFile, text(SafetyFile), faults, fields => Safety(fields, sources)) ?? new SafetyRules([], ""),
            Whole(RedFlagsFile, text(RedFlagsFile), faults, RedFlags) ?? new RedFlags(new("", []), new("", [])),
            Whole(SelfCheckFile, text(SelfCheckFile), faults, SelfCheck) ?? new SelfCheck("", "", [], [], "", "")
        );
        faults.ThrowIfAny();
        return facts;
    }

    static T? Whole<T>(string file, string text, FaultList faults, Func<Fields, T> read)
        where T : class
    {
        if (YamlReader.Read(file, text, faults) is not { } map)
            return null;
        var fields = new Fields(file, map, "", faults);
        var whole = read(fields);
        fields.Done();
        return whole;
    }

    static Topic Topic(Fields fields, IReadOnlyDictionary<string, Source> sources) =>
        new(
            StretchReader.ReadSlug(fields),
            fields.Text("title", StretchReader.LongestName),
            fields.Whole("order", 1, 999),
            Some(fields, "facts", fact => Fact(fact, sources))
        );

    static SafetyRules Safety(Fields fields, IReadOnlyDictionary<string, Source> sources) =>
        new(Some(fields, "rules", rule => Fact(rule, sources)), fields.Text("note", LongestText));

    static Fact Fact(Fields fields, IReadOnlyDictionary<string, Source> sources)
    {
        var text = fields.Text("text", LongestText);
        var keys = fields.AnyOf("source", [.. sources.Keys], required: true);
        return new Fact(text, keys.Count == 1 ? sources[keys[0]] : new Source("", ""));
    }

    static RedFlags RedFlags(Fields fields) => new(Warning(fields, "emergency"), Warning(fields, "doctor"));

    static Warning Warning(Fields fields, string field)
    {
        if (fields.Map(field) is not { } inner)
            return new Warning("", []);
        var warning = new Warning(
            inner.Text("advice", LongestText),
            inner.Texts("signs", StretchReader.LongestStep, required: true)
        );
        inner.Done();
        return warning;
    }

    static SelfCheck SelfCheck(Fields fields) =>
        new(
            fields.Text("title", StretchReader.LongestName),
            fields.Text("intro", LongestText),
            Some(fields, "signs", Sign),
            Some(fields, "outcomes", Outcome),
            fields.Text("note", LongestText),
            fields.Text("doctor", LongestText)
        );

    static Sign Sign(Fields fields) =>
        new(StretchReader.ReadSlug(fields), fields.Text("text", StretchReader.LongestStep), fields.Flag("weak"));

    static Outcome Outcome(Fields fields) =>
        new(
            fields.Whole("from", 0, 9),
            fields.Text("text", LongestText),
            fields.Text("routine", StretchReader.LongestName)
        );

    static List<T> Some<T>(Fields fields, string field, Func<Fields, T> read)
    {
        var entries = fields.Maps(field);
        if (entries.Count == 0)
            fields.Fault(field, "is missing; at least one entry is accepted");
        var all = entries.Select(read).ToList();
        foreach (var entry in entries)
            entry.Done();
        return all;
    }
}
