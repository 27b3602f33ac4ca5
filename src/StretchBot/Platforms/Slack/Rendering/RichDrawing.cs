using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>Sentences as rich text: what is bold, code or a date is said by structure, so words are never read as markup.</summary>
internal static class RichDrawing
{
    private static readonly RichStyle Bold = new(Bold: true);
    private static readonly RichStyle Code = new(Code: true);

    public static RichSection Section(Text text, Fit fit, bool bold = false) => new(Runs(text, fit, bold));

    public static ImmutableArray<RichRun> Runs(Text text, Fit fit, bool bold = false)
    {
        var runs = ImmutableArray.CreateBuilder<RichRun>();
        var left = fit.Words;
        foreach (var span in text.Spans)
        {
            if (left <= 0)
                break;
            switch (span)
            {
                case Moment moment:
                    runs.Add(Date(moment));
                    break;
                case Plain plain:
                    Add(plain.Words, bold ? Bold : null);
                    break;
                case Strong strong:
                    Add(strong.Words, Bold);
                    break;
                case Typed typed:
                    Add(typed.Words, Code);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown span {span.GetType().Name}.");
            }
        }
        if (runs.Count == 0)
            runs.Add(new RichWords(" "));
        return runs.ToImmutable();

        void Add(string words, RichStyle? style)
        {
            if (words.Length == 0)
                return;
            var shown = Fit.To(words, left);
            left -= words.Length;
            // A sentence is made of many pieces; what looks alike is one run.
            if (runs.Count > 0 && runs[^1] is RichWords before && before.Style == style)
                runs[^1] = before with { Text = before.Text + shown };
            else
                runs.Add(new RichWords(shown, style));
        }
    }

    public static RichList List(string style, IEnumerable<Text> items, Fit fit) =>
        new(style, [.. items.Select(item => (RichElement)Section(item, fit))]);

    /// <summary>Lines in letters of one width.</summary>
    public static RichPreformatted Table(IEnumerable<string> lines) => new([new RichWords(string.Join('\n', lines))]);

    public static RichSection Words(string words) => new([new RichWords(words)]);

    private static RichDate Date(Moment moment) =>
        new(
            moment.At.ToUnixTimeSeconds(),
            Escaped.Format(moment.Style),
            string.Create(CultureInfo.InvariantCulture, $"{moment.InPlainWords(DateTimeZone.Utc)} UTC")
        );
}
