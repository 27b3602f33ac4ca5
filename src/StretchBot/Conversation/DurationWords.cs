using System.Globalization;
using NodaTime;

namespace StretchBot.Conversation;

/// <summary>Reads lengths of time as people type them: <c>90m</c>, <c>1h</c>, <c>1h30m</c>, <c>45s</c>.</summary>
public static class DurationWords
{
    /// <summary>The length, or null when the word is none. Zero is a length; a bare number is not.</summary>
    public static Duration? Read(string word)
    {
        var total = Duration.Zero;
        var digits = 0;
        var units = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]))
                continue;
            if (
                !int.TryParse(
                    word.AsSpan(digits, i - digits),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                || number > 100_000
            )
                return null;
            Duration? unit = char.ToLowerInvariant(word[i]) switch
            {
                'h' => Duration.FromHours(1),
                'm' => Duration.FromMinutes(1),
                's' => Duration.FromSeconds(1),
                _ => null,
            };
            if (unit is null)
                return null;
            total += unit.Value * number;
            digits = i + 1;
            units++;
        }
        return units > 0 && digits == word.Length ? total : null;
    }
}
