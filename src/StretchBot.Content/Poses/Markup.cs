using System.Text;

namespace StretchBot.Content;

/// <summary>Text made safe to stand in SVG.</summary>
static class Markup
{
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            safe.Append(
                rune.Value switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    // XML has no way to write these at all.
                    < 0x20 or 0xFFFE or 0xFFFF => " ",
                    _ => rune.ToString(),
                }
            );
        return safe.ToString();
    }
}
