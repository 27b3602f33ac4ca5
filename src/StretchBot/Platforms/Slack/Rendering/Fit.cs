using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>How much of a card is drawn. A card that is too large for Slack is drawn again with less of everything.</summary>
/// <param name="Items">Rows, lines or steps of one part.</param>
/// <param name="Words">Characters of one sentence.</param>
internal sealed record Fit(int Items, int Words)
{
    /// <summary>From all there is down to what always fits.</summary>
    public static readonly ImmutableArray<Fit> EverLess =
    [
        new(1_000, 2_900),
        new(200, 2_000),
        new(100, 1_200),
        new(60, 800),
        new(40, 500),
        new(25, 300),
        new(15, 200),
        new(8, 100),
        new(3, 60),
    ];

    /// <summary>The words, cut with an ellipsis where they are too long.</summary>
    public string Cut(string words) => To(words, Words);

    public static string To(string words, int most) =>
        words.Length <= most ? words : $"{VisibleWords.Cut(words, most - 1)}…";
}
