using System.Text;
using NodaTime;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>A card in plain words: for notifications, screen readers and scripts.</summary>
public static class CardWords
{
    private const int BarWidth = 12;

    public static string InPlainWords(this Card card, DateTimeZone zone)
    {
        var words = new StringBuilder(card.Title.InPlainWords(zone));
        foreach (var part in card.Parts)
        foreach (var line in LinesOf(part, zone, card.Language))
            words.Append('\n').Append(line);
        return words.ToString();
    }

    private static IEnumerable<string> LinesOf(Part part, DateTimeZone zone, Language language) =>
        part switch
        {
            Paragraph paragraph => [paragraph.Text.InPlainWords(zone)],
            Note note => [note.Text.InPlainWords(zone)],
            Steps steps => steps.Items.Select((step, index) => $"{index + 1}. {step.InPlainWords(zone)}"),
            Lines lines => lines.Items.Select(line => $"• {line.InPlainWords(zone)}"),
            Details details => details.Items.Select(detail => $"{detail.Label}: {detail.Text.InPlainWords(zone)}"),
            Picture picture => [PictureLine(picture.Alt, language)],
            RoutinePicture strip => [PictureLine(strip.Alt, language)],
            Ranking ranking => ranking.Rows.Select(row => Row(row).In(language).ToString()),
            Strip strip => [string.Concat(strip.Days.Select(day => "·▁▃▅█"[Math.Clamp(day.Level, 0, 4)]))],
            Bars bars => bars.Items.Select(bar => BarLine(bar, bars)),
            _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
        };

    /// <summary>A row of a ranking in one line: "1. Heron (you): 2 breaks, 6 min".</summary>
    public static Text Row(RankingRow row) =>
        row.IsCaller
            ? Text.Of($"{row.Rank}. {row.Name} (you): {Score(row.Breaks, row.Minutes)}")
            : Text.Of($"{row.Rank}. {row.Name}: {Score(row.Breaks, row.Minutes)}");

    /// <summary>"2 breaks, 6 min".</summary>
    public static Text Score(int breaks, int minutes) =>
        Text.Of($"{Text.Count(breaks, "{0} break|{0} breaks")}, {minutes} min");

    private static string PictureLine(Text alt, Language language) =>
        Text.Of($"Picture: {alt}").In(language).ToString();

    private static string BarLine(Bar bar, Bars chart)
    {
        var most = Math.Max(1, chart.Items.Max(item => item.Value));
        return $"{bar.Label} {new string('█', (int)Math.Ceiling((double)bar.Value * BarWidth / most))} {bar.Words}";
    }

    /// <summary>For a phrase that begins a sentence.</summary>
    public static string Capital(string phrase) =>
        phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>For a sentence or a name that goes on within another.</summary>
    public static string LowerFirst(string words) =>
        words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
