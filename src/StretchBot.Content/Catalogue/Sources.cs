namespace StretchBot.Content;

/// <summary>Where statements come from: a key, as files name it, and the citation, as people read it.</summary>
public sealed record Source(string Key, string Citation);

/// <summary>All sources, by key.</summary>
public sealed class Sources
{
    const string File = "Facts/sources.yaml";
    readonly Dictionary<string, Source> byKey;

    Sources(IEnumerable<Source> sources) => byKey = sources.ToDictionary(source => source.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<Source> All => byKey.Values;

    /// <summary>The source of that key; null if there is none.</summary>
    public Source? Find(string key) => byKey.GetValueOrDefault(key);

    internal IReadOnlyDictionary<string, Source> ByKey => byKey;

    internal static Sources Read(FaultList faults)
    {
        var map = YamlReader.Read(File, EmbeddedFiles.Text(File), faults);
        if (map is null)
            return new Sources([]);
        var fields = new Fields(File, map, "", faults);
        return new Sources(map.Entries.Select(entry => new Source(entry.Key, fields.Text(entry.Key, 200))));
    }
}
