using System.Globalization;
using System.Text;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>
/// A card in one text, for notifications and screen readers. It says all that the blocks say; times are written out by the reader's client.
/// </summary>
internal static class SpokenWords
{
    private const int Longest = 3_000;

    // Two characters of a private use area stand for a time while words are escaped: a person's own are taken out beforehand.
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    public static string Of(Card card)
    {
        var moments = new List<Moment>();
        var words = Fit.To(Marked(card, moments).InPlainWords(DateTimeZone.Utc), Longest);
        var spoken = new StringBuilder(Escaped.Of(words));
        for (var i = moments.Count - 1; i >= 0; i--)
            spoken.Replace(Mark(i), Escaped.Date(moments[i]));
        return spoken.Replace(Open.ToString(), "").Replace(Close.ToString(), "").ToString().Trim();
    }

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"{Open}{index}{Close}");

    private static Card Marked(Card card, List<Moment> moments)
    {
        return card with { Title = In(card.Title), Parts = [.. card.Parts.Select(InPart)] };

        Part InPart(Part part) =>
            part switch
            {
                Paragraph paragraph => new Paragraph(In(paragraph.Text)),
                Note note => new Note(In(note.Text)),
                Steps steps => new Steps([.. steps.Items.Select(In)]),
                Lines lines => new Lines([.. lines.Items.Select(In)]),
                Details details => new Details([
                    .. details.Items.Select(detail => detail with { Text = In(detail.Text) }),
                ]),
                _ => part,
            };

        Text In(Text text) => new([.. text.Spans.Select(InSpan)]);

        Span InSpan(Span span)
        {
            if (span is not Moment moment)
                return span is Plain plain ? new Plain(Without(plain.Words)) : span;
            moments.Add(moment);
            return new Plain(Mark(moments.Count - 1));
        }
    }

    private static string Without(string words) =>
        words.AsSpan().IndexOfAny(Open, Close) < 0
            ? words
            : string.Concat(words.Where(letter => letter is not (Open or Close)));
}
