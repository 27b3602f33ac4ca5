namespace StretchBot.Content;

/// <summary>What <c>language.yaml</c> says.</summary>
/// <param name="Name">As its speakers call it.</param>
/// <param name="Left">What stands for <c>{side}</c> where the left is meant; a language with endings gives the stem.</param>
/// <param name="Right">The same for the right.</param>
/// <param name="Typed">How letters are typed that other keyboards lack: <c>ü</c> as <c>ue</c> or <c>u</c>.</param>
/// <param name="Fillers">Words that people type around what they mean.</param>
sealed record LanguageBasics(
    string Name,
    PluralRule Plural,
    string Left,
    string Right,
    CalendarWords Calendar,
    IReadOnlyDictionary<char, IReadOnlyList<string>> Typed,
    IReadOnlySet<string> Fillers
);
