using System.Globalization;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>Whole numbers as a language writes them.</summary>
internal static class Numbers
{
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its groups of three digits set apart from 1,000 on.</summary>
    public static string InWords(int number, Language language) =>
        number
            .ToString("N0", CultureInfo.InvariantCulture)
            .Replace(",", language.Calendar.Thousands, StringComparison.Ordinal);
}
