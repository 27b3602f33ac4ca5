using System.Diagnostics.CodeAnalysis;

namespace StretchBot.Content;

/// <summary>
/// One language the bot speaks: a folder <c>Languages/de</c> that maps every English sentence of the code and of the catalogue to its
/// own. Immutable; load it once and share it.
/// </summary>
public sealed class Language
{
    readonly IReadOnlyDictionary<string, string> sentences;
    readonly IReadOnlyDictionary<string, string> content;

    internal Language(
        string code,
        LanguageBasics basics,
        IReadOnlyDictionary<string, string> sentences,
        IReadOnlyDictionary<string, string> content,
        LanguageSpellings spellings
    )
    {
        (Code, Name, Plural, Calendar) = (code, basics.Name, basics.Plural, basics.Calendar);
        (this.sentences, this.content, Spellings) = (sentences, content, spellings);
    }

    /// <summary>The language in which the code and the catalogue speak: every sentence of it is its own translation.</summary>
    public static Language English { get; } = LanguageReader.English();

    /// <summary>The first part of a BCP 47 tag, and the folder's name: <c>de</c>.</summary>
    public string Code { get; }

    /// <summary>As its speakers call it: "Deutsch".</summary>
    public string Name { get; }

    public PluralRule Plural { get; }

    public CalendarWords Calendar { get; }

    public bool IsEnglish => Code == LanguageReader.EnglishCode;

    /// <summary>What people type in this language for stretches, areas, positions and what they avoid.</summary>
    internal LanguageSpellings Spellings { get; }

    /// <summary>This language's form of a template of the code, with the same placeholders: "Starts {0} and takes {1}."</summary>
    /// <returns>False if the language has none; what is English is then shown in English.</returns>
    public bool TrySentence(string english, [NotNullWhen(true)] out string? own) =>
        sentences.TryGetValue(english, out own);

    /// <summary>
    /// This language's form of a text of the catalogue or the facts, sides filled in. A label may begin with a capital or small letter:
    /// where a sentence wants "Hips" it is found as "hips", and begins with a capital, too.
    /// </summary>
    /// <returns>False for a text that is not ours, such as a team's own stretch.</returns>
    public bool TryContent(string english, [NotNullWhen(true)] out string? own)
    {
        if (content.TryGetValue(english, out own))
            return true;
        if (english.Length == 0 || !content.TryGetValue(Flipped(english), out own))
            return false;
        if (char.IsUpper(english[0]))
            own = char.ToUpperInvariant(own[0]) + own[1..];
        return true;
    }

    /// <summary>Every template it has a sentence for.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sentences => sentences;

    /// <summary>Which of a sentence's forms, joined by <c>|</c>, goes with the number, from 0.</summary>
    public int FormFor(int number) => Plural.FormFor(number);

    public override string ToString() => Code;

    static string Flipped(string text) =>
        (char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0])) + text[1..];
}
