using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>What a card says, without its buttons and menu, which stand beside it.</summary>
/// <param name="Mention">Whom the message calls, or null for nobody.</param>
internal sealed record CardView(Text Title, ImmutableArray<Part> Parts, Mention? Mention);

/// <summary>A message as a script or the page sees it.</summary>
/// <param name="Visibility"><c>channel</c> or <c>only-you</c>.</param>
/// <param name="Text">The card in plain words; times are written out in the reader's zone.</param>
/// <param name="Menu">What can be chosen from a list: a choice is a press of its id. Null where there is none.</param>
internal sealed record MessageView(
    long Id,
    string Channel,
    string Author,
    Instant At,
    Instant? EditedAt,
    string Visibility,
    CardView Card,
    string Text,
    ImmutableArray<Button> Buttons,
    Menu? Menu
)
{
    /// <param name="language">The reader's: for the words that stand in for times and pictures.</param>
    public static MessageView Of(PlaygroundMessage message, DateTimeZone zone, Language language)
    {
        var card = CardDrawing.Read(message.Card).In(language);
        return new MessageView(
            message.Id,
            message.Channel,
            message.Author,
            message.At,
            message.EditedAt,
            message.OnlyFor is null ? "channel" : "only-you",
            new CardView(card.Title, card.Parts, card.Mention),
            WordsOf(card, zone),
            card.Buttons,
            card.Menu
        );
    }

    /// <summary>A person's own message has no title: its words begin at once, not after an empty line.</summary>
    private static string WordsOf(Card card, DateTimeZone zone)
    {
        var words = card.InPlainWords(zone);
        return card.Title.Spans.IsEmpty && words.StartsWith('\n') ? words[1..] : words;
    }
}

internal sealed record MessagesView(ImmutableArray<MessageView> Messages);

/// <summary>What a request brought about.</summary>
/// <param name="Replies">The messages created or replaced for the caller.</param>
/// <param name="Form">A form to fill in, or null.</param>
/// <param name="File">A file for the caller, or null.</param>
internal sealed record AnswerView(ImmutableArray<MessageView> Replies, FormView? Form = null, FileView? File = null);

/// <summary>A file for the caller: it travels with the answer and is kept nowhere.</summary>
/// <param name="Content">Base64.</param>
internal sealed record FileView(string Name, string ContentType, ReadOnlyMemory<byte> Content);
