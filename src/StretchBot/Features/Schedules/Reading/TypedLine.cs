using System.Globalization;
using System.Text;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>
/// A typed line, taken word by word. Spaces and commas both part words; what people write apart but mean as one is put together:
/// <c>9:30 – 17:00</c>, <c>mon to fri</c>, <c>9 am</c>, <c>90 min</c>.
/// </summary>
internal sealed class TypedLine
{
    private readonly List<string> words;
    private int at;

    private TypedLine(List<string> words) => this.words = words;

    public bool IsAtEnd => at == words.Count;

    public int Left => words.Count - at;

    /// <summary>The word that comes next; empty at the end.</summary>
    public string Next => Ahead(0);

    public static TypedLine Of(string line)
    {
        var taken = new List<string>();
        var word = new StringBuilder();
        foreach (var character in line)
            if (IsSeparator(character))
                End(word, taken);
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.Format)
                word.Append(IsDash(character) ? '-' : character);
        End(word, taken);
        return new TypedLine(taken);
    }

    /// <summary>The word after <paramref name="steps"/> more; empty past the end.</summary>
    public string Ahead(int steps) => at + steps < words.Count ? words[at + steps] : "";

    public string Take() => words[at++];

    public void Skip(int steps) => at += steps;

    /// <summary>The next words as they would be typed in one piece.</summary>
    public string Joined(int count, char between) => string.Join(between, words.GetRange(at, count));

    private static bool IsSeparator(char character) =>
        character is ',' or ';' || char.IsWhiteSpace(character) || char.IsControl(character);

    private static bool IsDash(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation || character == '\u2212';

    private static void End(StringBuilder ended, List<string> taken)
    {
        if (ended.Length == 0)
            return;
        var word = ended.ToString();
        ended.Clear();
        if (taken.Count == 0)
            taken.Add(word);
        else if (string.Equals(word, "to", StringComparison.OrdinalIgnoreCase))
            taken[^1] += '-';
        else if (BelongsTogether(taken[^1], word))
            taken[^1] += word;
        else
            taken.Add(word);
    }

    private static bool BelongsTogether(string before, string word)
    {
        if (before[^1] == '-' || word[0] == '-')
            return true;
        return char.IsAsciiDigit(before[^1])
            && (ClockWords.BeginsWithHalf(word) || (before.All(char.IsAsciiDigit) && MinuteWords.IsUnit(word)));
    }
}
