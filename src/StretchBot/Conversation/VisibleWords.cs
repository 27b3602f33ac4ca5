namespace StretchBot.Conversation;

/// <summary>Words that a person chose, fit to be shown to others in the middle of a sentence.</summary>
public static class VisibleWords
{
    /// <summary>
    /// Without line breaks and other control characters, and without what turns the words around it back to front (the explicit
    /// directional formatting characters of https://www.unicode.org/reports/tr9/). Words of a right-to-left script stay as they are.
    /// </summary>
    public static string Of(string words) =>
        words.Any(IsHidden) ? string.Concat(words.Where(c => !IsHidden(c))) : words;

    /// <summary>The first <paramref name="most"/> characters, one fewer where that would halve one made of two.</summary>
    public static string Cut(string words, int most) =>
        words.Length <= most ? words
        : char.IsHighSurrogate(words[most - 1]) ? words[..(most - 1)]
        : words[..most];

    private static bool IsHidden(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
