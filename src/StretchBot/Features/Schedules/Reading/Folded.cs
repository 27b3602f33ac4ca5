using System.Globalization;
using System.Text;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>
/// Words as they are compared: lower case, without accents, underscores as spaces. The process is culture-invariant and so has no
/// decomposition tables; the letters of the city names that people type are enough.
/// </summary>
internal static class Folded
{
    private const string Accented = "àáâãäåāăąçćčďèéêëēėęěğìíîïīıļľłñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿźžż";
    private const string Plain = "aaaaaaaaacccdeeeeeeeegiiiiiilllnnnoooooooorrsssstttuuuuuuuuyyzzz";

    public static string Of(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var character in words.ToLowerInvariant())
            if (character == '_')
                folded.Append(' ');
            else if (Counts(character))
                folded.Append(Bare(character));
        return folded.ToString();
    }

    private static bool Counts(char character) =>
        character is not ('.' or '\'' or '’')
        && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark;

    private static char Bare(char character)
    {
        var index = Accented.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? character : Plain[index];
    }
}
