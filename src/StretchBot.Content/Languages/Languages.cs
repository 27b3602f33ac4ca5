namespace StretchBot.Content;

/// <summary>The languages the bot speaks: one a folder below <c>Languages/</c>. Immutable; load it once and share it.</summary>
public sealed class Languages
{
    readonly Dictionary<string, Language> byCode;

    internal Languages(IEnumerable<Language> languages) =>
        byCode = languages.Prepend(Language.English).ToDictionary(language => language.Code, StringComparer.Ordinal);

    /// <summary>English alone, for whoever needs no other.</summary>
    public static Languages EnglishOnly { get; } = new([]);

    /// <summary>English first, then the others by code.</summary>
    public IReadOnlyCollection<Language> All => byCode.Values;

    /// <summary>All languages, checked against the catalogue and the facts that they translate.</summary>
    /// <exception cref="ContentFaultException">Any file has a fault; it names them all.</exception>
    public static Languages Load(Catalogue catalogue, Facts facts) =>
        Load(catalogue, facts, EmbeddedFiles.In("Languages/"));

    /// <param name="files">Named as in the source tree: <c>Languages/de/Stretches/pigeon.yaml</c>.</param>
    internal static Languages Load(Catalogue catalogue, Facts facts, IEnumerable<(string File, string Text)> files)
    {
        var faults = new FaultList();
        var languages = files
            .GroupBy(file => file.File.Split('/')[1], StringComparer.Ordinal)
            .Where(folder => folder.Key != LanguageReader.EnglishCode)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => new LanguageReader(folder.Key, catalogue, facts, faults).Read([.. folder]))
            .ToList();
        faults.ThrowIfAny();
        return new Languages(languages);
    }

    /// <summary>The language of a BCP 47 tag such as <c>de</c>, <c>de-AT</c> or <c>de_DE</c>; null if the bot does not speak it.</summary>
    public Language? Find(string? locale) =>
        string.IsNullOrWhiteSpace(locale)
            ? null
            : byCode.GetValueOrDefault(locale.Split('-', '_')[0].Trim().ToLowerInvariant());
}
