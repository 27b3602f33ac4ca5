using System.Globalization;
using System.Text;
using NodaTime;

namespace StretchBot.Conversation;

/// <summary>A card in plain words: for notifications, screen readers and scripts.</summary>
public static class CardWords
{
    private const int BarWidth = 12;

    public static string InPlainWords(this Card card, DateTimeZone zone)
    {
        var words = new StringBuilder(card.Title.InPlainWords(zone));
        foreach (var part in card.Parts)
        foreach (var line in LinesOf(part, zone))
            words.Append('\n').Append(line);
        return words.ToString();
    }

    private static IEnumerable<string> LinesOf(Part part, DateTimeZone zone) =>
        part switch
        {
            Paragraph paragraph => [paragraph.Text.InPlainWords(zone)],
            Note note => [note.Text.InPlainWords(zone)],
            Steps steps => steps.Items.Select((step, index) => $"{index + 1}. {step.InPlainWords(zone)}"),
            Lines lines => lines.Items.Select(line => $"• {line.InPlainWords(zone)}"),
            Details details => details.Items.Select(detail => $"{detail.Label}: {detail.Text.InPlainWords(zone)}"),
            Picture picture => [$"Picture: {picture.Alt}"],
            RoutinePicture strip => [$"Picture: {strip.Alt}"],
            Ranking ranking => ranking.Rows.Select(RankingLine),
            Strip strip => [string.Concat(strip.Days.Select(day => "·▁▃▅█"[Math.Clamp(day.Level, 0, 4)]))],
            Bars bars => bars.Items.Select(bar => BarLine(bar, bars)),
            _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
        };

    private static string RankingLine(RankingRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Rank}. {row.Name}{(row.IsCaller ? " (you)" : "")}: {Count(row.Breaks, "break")}, {row.Minutes} min"
        );

    private static string BarLine(Bar bar, Bars chart)
    {
        var most = Math.Max(1, chart.Items.Max(item => item.Value));
        return $"{bar.Label} {new string('█', (int)Math.Ceiling((double)bar.Value * BarWidth / most))} {bar.Words}";
    }

    /// <summary>"1 break", "2 breaks".</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>For a phrase that begins a sentence.</summary>
    public static string Capital(string phrase) =>
        phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>For a sentence or a name that goes on within another.</summary>
    public static string LowerFirst(string words) =>
        words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
