using System.Text;

namespace StretchBot.Content;

/// <summary>The words by which content files write a value that code decides on: <c>at_desk</c> is AtDesk.</summary>
/// <remarks>
/// Arrays, not dictionaries: a dictionary of every enum is compiled anew at each start, which took longer than all the
/// reading.
/// </remarks>
static class Words
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Written<T>.All;

    public static string For<T>(T value)
        where T : struct, Enum => Snake(value.ToString());

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        var at = Array.IndexOf(Written<T>.All, word);
        value = at < 0 ? default : Written<T>.Values[at];
        return at >= 0;
    }

    static string Snake(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    static class Written<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] All = Array.ConvertAll(Enum.GetNames<T>(), Snake);
    }
}
