using System.Globalization;
using System.Text;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>Words inside Slack's marked text: https://docs.slack.dev/messaging/formatting-message-text</summary>
internal static class Escaped
{
    private const string Marks = "*_~`";

    /// <summary>Without the three characters that begin links, mentions and entities.</summary>
    public static string Of(string words) =>
        words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>An instant that the reader's client writes out.</summary>
    public static string Date(Moment moment) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<!date^{moment.At.ToUnixTimeSeconds()}^{Format(moment.Style)}|{moment.InPlainWords(DateTimeZone.Utc)} UTC>"
        );

    public static string Format(TimeStyle style) =>
        style switch
        {
            TimeStyle.Relative => "{ago}",
            TimeStyle.Clock => "{time}",
            _ => "{date_long_pretty}, {time}",
        };

    /// <summary>
    /// The sentence as marked text; null when its words hold what would be read as marks, for which Slack knows no escape.
    /// </summary>
    public static string? Marked(Text text)
    {
        var marked = new StringBuilder();
        foreach (var span in text.Spans)
        {
            var (words, mark) = span switch
            {
                Plain plain => (plain.Words, ""),
                Strong strong => (strong.Words, "*"),
                Typed typed => (typed.Words, "`"),
                _ => ("", ""),
            };
            if (words.AsSpan().IndexOfAny(Marks) >= 0 || HoldsEmojiName(words))
                return null;
            marked.Append(span is Moment moment ? Date(moment) : $"{mark}{Of(words)}{mark}");
        }
        return marked.ToString();
    }

    /// <summary>Two colons around letters become an emoji.</summary>
    private static bool HoldsEmojiName(string words)
    {
        for (var at = words.IndexOf(':', StringComparison.Ordinal); at >= 0; at = words.IndexOf(':', at + 1))
            if (at + 1 < words.Length && char.IsAsciiLetter(words[at + 1]) && words.IndexOf(':', at + 1) > 0)
                return true;
        return false;
    }
}
