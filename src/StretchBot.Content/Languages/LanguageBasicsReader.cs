namespace StretchBot.Content;

/// <summary>Reads <c>language.yaml</c>: how a language counts, spells and writes dates.</summary>
static class LanguageBasicsReader
{
    /// <summary>Stands in where the file cannot be read.</summary>
    public static LanguageBasics Nothing { get; } =
        new(
            "",
            PluralRule.OneOther,
            "",
            "",
            new CalendarWords([], [], [], [], "", "", "", "", "", "", ""),
            new Dictionary<char, IReadOnlyList<string>>(),
            new HashSet<string>(StringComparer.Ordinal)
        );

    public static LanguageBasics Read(Fields fields)
    {
        var (left, right) = ("", "");
        if (fields.Map("sides") is { } sides)
        {
            (left, right) = (sides.Text("left", 20), sides.Text("right", 20));
            sides.Done();
        }

        var said = new LanguageBasics(
            fields.Text("name", 40),
            fields.OneOf<PluralRule>("plural"),
            left,
            right,
            fields.Map("calendar") is { } calendar ? Calendar(calendar) : Nothing.Calendar,
            Letters(fields),
            fields.Texts("fillers", 30, most: 200).ToHashSet(StringComparer.Ordinal)
        );
        fields.Done();
        return said;
    }

    static CalendarWords Calendar(Fields fields)
    {
        var calendar = new CalendarWords(
            Names(fields, "weekdays", 7),
            Names(fields, "weekdays_short", 7),
            Names(fields, "months", 12),
            Names(fields, "months_short", 12),
            Pattern(fields, "day", "{weekday}", "{day}", "{month}"),
            Pattern(fields, "day_short", "{weekday}", "{day}", "{month}"),
            Pattern(fields, "day_of_year", "{day}", "{month}"),
            Pattern(fields, "clock", "{time}"),
            Pattern(fields, "at", "{time}"),
            Pattern(fields, "day_and_clock", "{date}", "{time}"),
            fields.Text("thousands", 1)
        );
        fields.Done();
        return calendar;
    }

    static IReadOnlyList<string> Names(Fields fields, string field, int count)
    {
        var names = fields.Texts(field, 20, required: true);
        if (names.Count > 0 && names.Count != count)
            fields.Fault(field, $"has {names.Count} entries; {count} are accepted");
        return names;
    }

    static string Pattern(Fields fields, string field, params ReadOnlySpan<string> parts)
    {
        var pattern = fields.Text(field, 60);
        foreach (var part in parts)
            if (pattern.Length > 0 && !pattern.Contains(part, StringComparison.Ordinal))
                fields.Fault(field, $"does not say {part}");
        return pattern;
    }

    static Dictionary<char, IReadOnlyList<string>> Letters(Fields fields)
    {
        var letters = new Dictionary<char, IReadOnlyList<string>>();
        if (fields.MapIfAny("spellings") is not { } inner)
            return letters;
        foreach (var letter in inner.Names)
            if (letter.Length == 1)
                letters[letter[0]] = inner.Texts(letter, 3, required: true);
            else
                inner.Fault(letter, "is not one letter");
        inner.Done();
        return letters;
    }
}
