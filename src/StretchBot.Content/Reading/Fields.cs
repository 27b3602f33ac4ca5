using System.Globalization;

namespace StretchBot.Content;

/// <summary>
/// Takes the fields of one YAML map, one by one. A field that is wrong is recorded and answered with a stand-in, so that
/// the rest is still read and all faults come out together.
/// </summary>
sealed class Fields(string file, YamlMap map, string path, FaultList faults)
{
    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public int Line => map.Line;

    /// <summary>The fields there are, in their order, for a map whose fields are not known beforehand.</summary>
    public IReadOnlyList<string> Names => [.. map.Entries.Select(entry => entry.Key)];

    public bool Has(string field) => Find(field) is not null;

    public void Fault(string field, string message) =>
        faults.Add(file, Find(field)?.Line ?? map.Line, path + field, message);

    /// <summary>Records every field that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (field, node) in map.Entries.Where(entry => !asked.Contains(entry.Key)))
        {
            var accepted = string.Join(", ", asked.Order(StringComparer.Ordinal));
            faults.Add(file, node.Line, path + field, $"is not known; accepted are {accepted}");
        }
    }

    /// <summary>Text on one line, which must be there.</summary>
    public string Text(string field, int longest)
    {
        if (Find(field) is { } node)
            return Line1(field, node, longest);
        Fault(field, $"is missing; text of at most {longest} characters is accepted");
        return "";
    }

    public string? TextIfAny(string field, int longest) => Find(field) is { } node ? Line1(field, node, longest) : null;

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<string> Texts(string field, int longest, bool required = false, int most = 20)
    {
        if (Find(field) is not { } node)
        {
            if (required)
                Fault(field, $"is missing; a list of texts of at most {longest} characters is accepted");
            return [];
        }

        var items = node is YamlList list ? list.Items : [node];
        if (items.Count > most || (required && items.Count == 0))
            Fault(field, $"has {items.Count} entries; {(required ? 1 : 0)} to {most} are accepted");
        return
        [
            .. items
                .Take(most)
                .Select((item, i) => Line1(items.Count > 1 ? $"{field}[{i + 1}]" : field, item, longest)),
        ];
    }

    /// <summary>A list of words out of a closed vocabulary, each once.</summary>
    public IReadOnlyList<string> AnyOf(string field, IReadOnlyCollection<string> known, bool required = false)
    {
        var words = Texts(field, 60, required, known.Count);
        foreach (var unknown in words.Where(word => !known.Contains(word, StringComparer.Ordinal)))
            Fault(field, $"names '{unknown}', which is not known; accepted are {string.Join(", ", known)}");
        return [.. words.Where(word => known.Contains(word, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>One word that stands for a value.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="otherwise">What a missing field means; null if it must be there.</param>
    /// <param name="accepted">The words that are accepted here; null for all of the value's.</param>
    public T OneOf<T>(string field, T? otherwise = null, IReadOnlyList<string>? accepted = null)
        where T : struct, Enum
    {
        accepted ??= Words.Of<T>();
        var node = Find(field);
        if (node is null && otherwise is { } fallback)
            return fallback;
        if (
            node is YamlText word
            && accepted.Contains(word.Value, StringComparer.Ordinal)
            && Words.TryRead<T>(word.Value, out var meant)
        )
            return meant;
        var wrong = node is YamlText other ? $"is '{other.Value}', which is not known" : "is missing";
        Fault(field, $"{wrong}; accepted are {string.Join(", ", accepted)}");
        return default;
    }

    public int Whole(string field, int least, int most, int? otherwise = null)
    {
        var node = Find(field);
        if (node is null && otherwise is { } fallback)
            return fallback;
        if (
            node is YamlText text
            && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        var wrong = node is YamlText other ? $"is '{other.Value}'" : "is missing";
        Fault(field, $"{wrong}; a whole number from {least} to {most} is accepted");
        return least;
    }

    public double Number(string field, double least, double most, double? otherwise = null)
    {
        var node = Find(field);
        if (node is null && otherwise is { } fallback)
            return fallback;
        if (node is YamlText text && TryNumber(text.Value, out var number) && number >= least && number <= most)
            return number;
        var wrong = node is YamlText other ? $"is '{other.Value}'" : "is missing";
        Fault(field, $"{wrong}; a number from {Plain(least)} to {Plain(most)} is accepted");
        return least;
    }

    public bool Flag(string field)
    {
        var node = Find(field);
        if (node is not null and not YamlText { Value: "true" or "false" })
            Fault(field, "is neither; true and false are accepted");
        return node is YamlText { Value: "true" };
    }

    /// <summary>The map under a field that must be there; null when it is not, which is then recorded.</summary>
    public Fields? Map(string field)
    {
        if (Find(field) is YamlMap inner)
            return new Fields(file, inner, $"{path}{field}.", faults);
        Fault(field, Has(field) ? "is not a map" : "is missing");
        return null;
    }

    public Fields? MapIfAny(string field) => Find(field) is null ? null : Map(field);

    /// <summary>The maps listed under a field; none when the field is not there.</summary>
    public IReadOnlyList<Fields> Maps(string field)
    {
        if (Find(field) is not { } node)
            return [];
        if (node is not YamlList list)
        {
            Fault(field, "is not a list; '- …' entries are accepted");
            return [];
        }

        var maps = new List<Fields>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is YamlMap inner)
                maps.Add(new Fields(file, inner, $"{path}{field}[{i + 1}].", faults));
            else
                faults.Add(file, list.Items[i].Line, $"{path}{field}[{i + 1}]", "is not a map");
        }

        return maps;
    }

    /// <summary>Groups of numbers in the notation of SVG: numbers joined by commas, groups by spaces.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="size">Numbers in each group: 2 for points.</param>
    public IReadOnlyList<IReadOnlyList<double>> Groups(string field, int size)
    {
        var groups = new List<IReadOnlyList<double>>();
        foreach (var group in (TextIfAny(field, 300) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = group.Split(',');
            var numbers = parts.Select(part => TryNumber(part, out var number) ? number : double.NaN).ToArray();
            if (numbers.Length != size || numbers.Any(double.IsNaN))
                Fault(field, $"has '{group}'; {size} numbers joined by commas are accepted, like '50,44.5'");
            else
                groups.Add(numbers);
        }

        return groups;
    }

    public YamlNode? Find(string field)
    {
        asked.Add(field);
        foreach (var entry in map.Entries)
            if (entry.Key == field)
                return entry.Value;
        return null;
    }

    string Line1(string field, YamlNode node, int longest)
    {
        if (node is not YamlText text)
        {
            Fault(field, $"is not text; text of at most {longest} characters is accepted");
            return "";
        }

        var value = text.Value.Trim();
        if (value.Length == 0)
            Fault(field, $"is empty; text of at most {longest} characters is accepted");
        else if (value.Length > longest)
            Fault(field, $"is {value.Length} characters long; at most {longest} are accepted");
        else if (value.Any(char.IsControl))
            Fault(field, "holds a line break or control character; text on one line is accepted");
        return value;
    }

    static bool TryNumber(string text, out double number) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );

    static string Plain(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
