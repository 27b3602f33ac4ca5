using System.Globalization;
using System.Text;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Commands;

namespace StretchBot.Platforms.Discord.Rendering;

/// <summary>
/// Text as Discord's markdown. Every word is escaped, so that what people write is read as they wrote it: no markup, no link in disguise, no
/// mention.
/// </summary>
internal sealed class Markdown(NativeCommands commands)
{
    /// <param name="most">Characters of each run of words that are kept.</param>
    public string Of(Text text, int most = int.MaxValue)
    {
        var written = new StringBuilder();
        foreach (var span in text.Spans)
            written.Append(
                span switch
                {
                    Plain plain => Escaped(Cut(plain.Words, most), atStart: written.Length == 0),
                    Strong strong => Wrapped(Cut(strong.Words, most)),
                    Typed typed => OfTyped(Cut(typed.Words, most)),
                    Moment moment => OfMoment(moment),
                    _ => throw new InvalidOperationException($"Unknown span {span.GetType().Name}."),
                }
            );
        return written.ToString();
    }

    public static string Escaped(string words) => Escaped(words, atStart: true);

    /// <summary>Words that look as they are: a backtick inside needs a longer fence.</summary>
    public static string Code(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }

    private static string Escaped(string words, bool atStart)
    {
        var written = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            if (MustEscape(words, i, atStart && IsLineStart(words, i)))
                written.Append('\\');
            written.Append(words[i]);
        }
        return written.ToString();
    }

    private static bool MustEscape(string words, int at, bool isStart) =>
        words[at] switch
        {
            '\\' or '*' or '_' or '`' or '~' or '|' or '[' or ']' or '<' => true,
            '@' => true,
            ':' => Follows(words, at, "://"),
            // Headings, quotes, lists and small print begin a line.
            '#' or '>' or '-' or '+' => isStart,
            '.' or ')' => at > 0 && IsNumberBefore(words, at),
            _ => false,
        };

    private static bool Follows(string words, int at, string what) =>
        words.AsSpan(at).StartsWith(what, StringComparison.Ordinal);

    /// <summary>Only blanks stand between the line's beginning and this character.</summary>
    private static bool IsLineStart(string words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (words[i] == '\n')
                return true;
            // A run of the same sign begins together: "##", "->".
            if (words[i] is not (' ' or '#' or '>' or '-'))
                return false;
        }
        return true;
    }

    /// <summary>"1." begins a list.</summary>
    private static bool IsNumberBefore(string words, int at)
    {
        var i = at - 1;
        while (i >= 0 && char.IsAsciiDigit(words[i]))
            i--;
        return i < at - 1 && IsLineStart(words, i + 1);
    }

    private static string Wrapped(string words) =>
        string.IsNullOrWhiteSpace(words) ? words : $"**{Escaped(words, atStart: false)}**";

    private string OfTyped(string words) =>
        commands.Of(words) switch
        {
            { ClickId: { } id } line => $"<{line.Words}:{id}>",
            { } line => Code(line.Words),
            null => Code(words),
        };

    private static string OfMoment(Moment moment) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{moment.At.ToUnixTimeSeconds()}:{StyleOf(moment.Style)}>");

    private static char StyleOf(TimeStyle style) =>
        style switch
        {
            TimeStyle.Clock => 't',
            TimeStyle.DayAndClock => 'F',
            _ => 'R',
        };

    private static string Cut(string words, int most) =>
        words.Length <= most ? words : VisibleWords.Cut(words, most) + "…";
}
