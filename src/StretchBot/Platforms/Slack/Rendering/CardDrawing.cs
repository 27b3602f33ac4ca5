using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>A card as Block Kit. Every limit of Slack's is kept here: what is too much is cut, and says so.</summary>
internal static class CardDrawing
{
    private const int MostBlocks = 50;

    /// <summary>Slack refuses a message whose blocks are longer than about 13,200 characters.</summary>
    private const int LongestBlocks = 12_800;

    private const int LongestHeader = 150;
    private const int MostButtons = 25;
    private const int LongestLabel = 75;
    private const int MostChoices = 100;
    private const int LongestTitle = 24;

    /// <summary>With uploaded pictures a card is another in every workspace: so many are kept.</summary>
    private const int MostKept = 100;

    private static readonly ConditionalWeakTable<Card, ConcurrentDictionary<PictureSources, MessageContent>> Kept = [];

    public static MessageContent Message(Card card, PictureSources pictures)
    {
        if (!card.Lasts)
            return Draw(card, pictures);
        var kept = Kept.GetOrCreateValue(card);
        if (kept.TryGetValue(pictures, out var drawn))
            return drawn;
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept[pictures] = Draw(card, pictures);
    }

    private static MessageContent Draw(Card card, PictureSources pictures)
    {
        var blocks = Blocks(card, pictures);
        return new MessageContent(Called(card.Mention) + SpokenWords.Of(card), blocks);
    }

    /// <summary>A card in a window of its own, for places that no message can be shown in.</summary>
    /// <param name="place">Where it was asked for: it comes back with what is pressed in it.</param>
    public static ModalView Modal(Card card, PictureSources pictures, string place)
    {
        var title = card.Title.ToString();
        var whole = title.Length > LongestTitle ? card : card with { Title = Text.Empty };
        var blocks = Blocks(whole with { Mention = null }, pictures);
        return new ModalView(
            TextObject.Plain(title.Length is 0 or > LongestTitle ? "StretchBot" : title),
            blocks.IsEmpty ? [new ContextBlock([TextObject.Plain(" ")])] : blocks,
            Submit: null,
            TextObject.Plain(Text.Of($"Close").In(card.Language).ToString()),
            CallbackId: "card",
            place
        );
    }

    public static ImmutableArray<Block> Blocks(Card card, PictureSources pictures)
    {
        foreach (var fit in Fit.EverLess)
        {
            var blocks = Draw(card, pictures, fit);
            if (blocks.Length <= MostBlocks && Length(blocks) <= LongestBlocks)
                return blocks;
        }
        return Draw(Bare(card), PictureSources.None, Fit.EverLess[^1]);
    }

    /// <summary>What is left of a card whose buttons alone are too much.</summary>
    private static Card Bare(Card card) =>
        card with
        {
            Parts = [],
            Buttons = [.. card.Buttons.Take(MostButtons)],
            Menu = card.Menu is { } menu
                ? menu with
                {
                    Choices = [.. menu.Choices.Take(MostButtons).Select(choice => choice with { Description = null })],
                }
                : null,
        };

    private static int Length(ImmutableArray<Block> blocks) => SlackJson.Bytes(new MessageContent("", blocks)).Length;

    private static ImmutableArray<Block> Draw(Card card, PictureSources pictures, Fit fit) =>
        [
            .. Call(card.Mention),
            .. Heading(card, fit),
            .. card.Parts.SelectMany(part => PartDrawing.Draw(part, pictures, fit, card.Language)),
            .. Choices(card.Menu),
            .. Buttons(card.Buttons),
        ];

    private static ImmutableArray<Block> Call(Mention? mention) =>
        mention switch
        {
            MentionHere => [new RichTextBlock([new RichSection([new RichBroadcast("here")])])],
            MentionRole role => [new RichTextBlock([new RichSection([new RichUsergroup(role.Key)])])],
            _ => [],
        };

    private static string Called(Mention? mention) =>
        mention switch
        {
            MentionHere => "<!here> ",
            MentionRole role => $"<!subteam^{Escaped.Of(role.Key)}> ",
            _ => "",
        };

    /// <summary>A heading is large: short words to one person get a bold line instead, and so does a title with a time in it.</summary>
    private static ImmutableArray<Block> Heading(Card card, Fit fit)
    {
        if (card.Title.Spans.IsEmpty || card.Title.InPlainWords(DateTimeZone.Utc).Length == 0)
            return [];
        var isShort = card.Parts.Length <= 2 && card.Parts.All(part => part is Paragraph or Note);
        return isShort || card.Title.Spans.Any(span => span is Moment)
            ? [new RichTextBlock([RichDrawing.Section(card.Title, fit, bold: true)])]
            : [new HeaderBlock(TextObject.Plain(Fit.To(card.Title.ToString(), LongestHeader)))];
    }

    private static ImmutableArray<Block> Choices(Menu? menu)
    {
        if (menu is null || menu.Choices.IsEmpty)
            return [];
        return
        [
            new ActionsBlock([
                new SelectElement(
                    "choose",
                    TextObject.Plain(Fit.To(menu.Prompt.ToString(), LongestLabel)),
                    [.. menu.Choices.Take(MostChoices).Select(Choice)]
                ),
            ]),
        ];
    }

    private static SelectOption Choice(MenuChoice choice) =>
        new(
            TextObject.Plain(Fit.To(choice.Label.ToString(), LongestLabel)),
            choice.Id.ToString(),
            choice.Description?.ToString() is { Length: > 0 } about
                ? TextObject.Plain(Fit.To(about, LongestLabel))
                : null
        );

    private static IEnumerable<Block> Buttons(ImmutableArray<Button> buttons) =>
        buttons.Select(Button).Chunk(MostButtons).Select(chunk => new ActionsBlock([.. chunk]));

    private static Element Button(Button button, int index) =>
        new ButtonElement(
            string.Create(CultureInfo.InvariantCulture, $"press:{index}"),
            button.Emoji is { } emoji
                ? TextObject.WithEmoji(Fit.To($"{emoji} {button.Label}", LongestLabel))
                : TextObject.Plain(Fit.To(button.Label.ToString(), LongestLabel)),
            button.Id.ToString(),
            button.Style switch
            {
                ButtonStyle.Primary => "primary",
                ButtonStyle.Danger => "danger",
                _ => null,
            }
        );
}
