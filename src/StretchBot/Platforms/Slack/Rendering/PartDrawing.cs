using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>One part of a card as blocks.</summary>
internal static class PartDrawing
{
    private const int MostFields = 10;
    private const int LongestField = 2_000;
    private const int LongestAlt = 2_000;
    private const int BarWidth = 10;
    private const int LongestLabel = 24;
    private const int DaysInRow = 7;

    private static readonly LocalDatePattern WeekOf = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    public static ImmutableArray<Block> Draw(Part part, PictureSources pictures, Fit fit, Language language) =>
        part switch
        {
            Paragraph paragraph => [Rich(RichDrawing.Section(paragraph.Text, fit))],
            Steps steps => List("ordered", steps.Items, fit, language),
            Lines lines => List("bullet", lines.Items, fit, language),
            Details details => Fields(details, fit),
            Picture picture => [Image(picture, picture.Alt.ToString(), pictures)],
            RoutinePicture strip => [Image(strip, strip.Alt.ToString(), pictures)],
            Ranking ranking => Rows(ranking, fit, language),
            Strip strip => strip.Days.IsEmpty ? [] : [Rich(RichDrawing.Table(Weeks(strip)))],
            Bars bars => bars.Items.IsEmpty ? [] : [Rich(RichDrawing.Table(Chart(bars, fit)))],
            Note note => [Quiet(note.Text, fit)],
            _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
        };

    private static RichTextBlock Rich(params ReadOnlySpan<RichElement> elements) => new([.. elements]);

    private static ImmutableArray<Block> List(string style, ImmutableArray<Text> items, Fit fit, Language language)
    {
        if (items.IsEmpty)
            return [];
        var list = RichDrawing.List(style, items.Take(fit.Items), fit);
        return [items.Length > fit.Items ? Rich(list, More(items.Length - fit.Items, language)) : Rich(list)];
    }

    private static RichSection More(int number, Language language) =>
        RichDrawing.Words(Text.Of($"… and {number} more").In(language).ToString());

    private static ImmutableArray<Block> Fields(Details details, Fit fit) =>
        [
            .. details
                .Items.Take(fit.Items)
                .Select(detail => Field(detail, fit))
                .Chunk(MostFields)
                .Select(chunk => (Block)new SectionBlock(Fields: [.. chunk])),
        ];

    private static TextObject Field(Detail detail, Fit fit)
    {
        var label = detail.Label.ToString();
        var marked = Escaped.Marked(new Text([new Strong(label), new Plain("\n"), .. detail.Text.Spans]));
        return marked is { Length: <= LongestField } && marked.Length <= fit.Words + label.Length
            ? TextObject.Marked(marked)
            : TextObject.Plain(
                Fit.To($"{Fit.To(label, LongestLabel)}\n{fit.Cut(detail.Text.ToString())}", LongestField)
            );
    }

    /// <summary>A picture that is not to be had leaves its words.</summary>
    private static Block Image(Part part, string alt, PictureSources pictures)
    {
        var words = Fit.To(alt.Length == 0 ? "A stretch" : alt, LongestAlt);
        return pictures.Of(part) switch
        {
            { Url: { } url } => new ImageBlock(words, ImageUrl: url),
            { File: { } file } => new ImageBlock(words, SlackFile: new SlackFile(file)),
            _ => new ContextBlock([TextObject.Plain(words)]),
        };
    }

    private static ImmutableArray<Block> Rows(Ranking ranking, Fit fit, Language language)
    {
        if (ranking.Rows.IsEmpty)
            return [];
        var runs = ImmutableArray.CreateBuilder<RichRun>();
        foreach (var row in ranking.Rows.Take(fit.Items))
        {
            var name = fit.Cut(row.Name.Length == 0 ? "Someone" : row.Name);
            var newLine = runs.Count == 0 ? "" : "\n";
            runs.Add(new RichWords(string.Create(CultureInfo.InvariantCulture, $"{newLine}{row.Rank}. ")));
            runs.Add(new RichWords(name, row.IsCaller ? new RichStyle(Bold: true) : null));
            var breaks = Text.Count(row.Breaks, "{0} break|{0} breaks");
            var counted = row.IsCaller
                ? Text.Of($" (you): {breaks}, {row.Minutes} min")
                : Text.Of($": {breaks}, {row.Minutes} min");
            runs.Add(new RichWords(counted.In(language).ToString()));
        }
        var section = new RichSection(runs.ToImmutable());
        var hidden = ranking.Rows.Length - fit.Items;
        return [hidden > 0 ? Rich(section, More(hidden, language)) : Rich(section)];
    }

    /// <summary>A week a line, oldest first.</summary>
    private static IEnumerable<string> Weeks(Strip strip) =>
        strip
            .Days.Chunk(DaysInRow)
            .Select(week =>
                $"{WeekOf.Format(week[0].Day), -10}  {string.Join(' ', week.Select(day => "·▁▃▅█"[Math.Clamp(day.Level, 0, 4)]))}"
            );

    private static IEnumerable<string> Chart(Bars bars, Fit fit)
    {
        var shown = bars.Items.Take(fit.Items).ToArray();
        var most = Math.Max(1, shown.Max(bar => bar.Value));
        var labels = shown.Select(bar => Fit.To(bar.Label.ToString(), fit.Words)).ToArray();
        var width = labels.Where(label => label.Length <= LongestLabel).Select(label => label.Length).Append(0).Max();
        for (var i = 0; i < shown.Length; i++)
        {
            var bar = new string('█', (int)Math.Ceiling((double)shown[i].Value * BarWidth / most));
            yield return $"{labels[i].PadRight(width)}  {bar.PadRight(BarWidth, '·')}  {fit.Cut(shown[i].Words.ToString())}";
        }
    }

    private static Block Quiet(Text text, Fit fit)
    {
        if (Escaped.Marked(text) is { } marked && marked.Length <= fit.Words)
            return new ContextBlock([marked.Length == 0 ? TextObject.Plain(" ") : TextObject.Marked(marked)]);
        return text.Spans.All(span => span is Plain)
            ? new ContextBlock([TextObject.Plain(fit.Cut(text.ToString()))])
            : Rich(RichDrawing.Section(text, fit));
    }
}
