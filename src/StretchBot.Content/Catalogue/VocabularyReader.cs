namespace StretchBot.Content;

/// <summary>Reads <c>Facts/vocabulary.yaml</c>.</summary>
static class VocabularyReader
{
    const string File = "Facts/vocabulary.yaml";
    const int LongestWord = 60;
    const int LongestLabel = 100;

    public static Vocabulary Read(FaultList faults)
    {
        var map = YamlReader.Read(File, EmbeddedFiles.Text(File), faults);
        if (map is null)
            return new Vocabulary([], [], [], [], []);
        var fields = new Fields(File, map, "", faults);
        var vocabulary = new Vocabulary(
            [.. fields.Maps("areas").Select(Area)],
            [.. fields.Maps("area_groups").Select(AreaGroup)],
            [.. fields.Maps("positions").Select(Term)],
            [.. fields.Maps("equipment").Select(Term)],
            [.. fields.Maps("skip_tags").Select(Term)]
        );
        fields.Done();
        return vocabulary;
    }

    static Area Area(Fields fields)
    {
        var term = Term(fields);
        return new Area(term.Slug, term.Label, term.Typed, [term.Slug]);
    }

    static Area AreaGroup(Fields fields)
    {
        var covers = fields.Texts("areas", LongestWord, required: true);
        var term = Term(fields);
        return new Area(term.Slug, term.Label, term.Typed, covers);
    }

    static Term Term(Fields fields)
    {
        var term = new Term(
            fields.Text("slug", LongestWord),
            fields.Text("label", LongestLabel),
            fields.Texts("words", LongestWord)
        );
        fields.Done();
        return term;
    }
}
