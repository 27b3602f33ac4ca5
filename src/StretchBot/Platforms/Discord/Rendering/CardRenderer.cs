using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Rendering;

/// <summary>
/// Draws a card as one container of components (version 2): headline, words, picture, buttons. Discord's limits are held here: 40 components,
/// 4,000 characters of text, 5 buttons a row.
/// </summary>
internal sealed class CardRenderer(Markdown markdown, CardPictures pictures)
{
    private const int MostComponents = 40;
    private const int MostText = 3900;
    private const int MostInARun = 600;
    private const int MostInATitle = 200;
    private const int RowLength = 5;
    private const int MostButtons = 25;
    private const int MostChoices = 25;
    private const int LongestLabel = 80;
    private const int LongestChoice = 100;
    private const int LongestPlaceholder = 150;
    private const int LongestAlt = 1024;
    private const int BarWidth = 12;

    /// <summary>A calm green.</summary>
    private const int Accent = 0x2A9D8F;

    private readonly ConditionalWeakTable<Card, Rendered> kept = [];

    /// <param name="mark">A number that comes back with the message, by which it is known again; null for none.</param>
    /// <param name="fresh">False for an edit, which calls nobody.</param>
    /// <param name="team">Is carried along by every button of a direct message, where nothing else says it; null in a server.</param>
    public Rendered Draw(Card card, int? mark = null, bool fresh = false, string? team = null) =>
        card is { Lasts: true, Mention: null } && mark is null && team is null
            ? kept.GetValue(card, lasting => Make(lasting, mark: null, fresh: false, team: null))
            : Make(card, mark, fresh, team);

    private Rendered Make(Card card, int? mark, bool fresh, string? team)
    {
        var controls = Controls(card, team);
        var room = MostComponents - 1 - controls.Sum(row => 1 + row.Components!.Count) - (card.Mention is null ? 0 : 1);
        var blocks = Fitting(Blocks(card), room);
        var container = new Component(ComponentType.Container)
        {
            Id = mark,
            AccentColor = Accent,
            Components = [.. blocks.Select(block => block.Drawn()), .. controls],
        };
        var call = fresh ? Call(card.Mention) : null;
        return new Rendered(
            call is null ? [container] : [call, container],
            [
                .. blocks
                    .Select(block => block.Picture?.File)
                    .OfType<Upload>()
                    .DistinctBy(file => file.Name, StringComparer.Ordinal),
            ],
            fresh ? Allowed(card.Mention) : AllowedMentions.Nobody
        );
    }

    /// <summary>Text parts that follow one another share a block; a picture is one of its own.</summary>
    private List<Block> Blocks(Card card)
    {
        List<Block> blocks = [new([$"## {markdown.Of(card.Title, MostInATitle)}"])];
        foreach (var part in card.Parts)
        {
            if (part is Picture or RoutinePicture && pictures.Of(part) is { } picture)
            {
                blocks.Add(new Block([]) { Picture = picture, Alt = AltOf(part) });
                continue;
            }
            if (blocks[^1].Picture is not null)
                blocks.Add(new Block([]));
            blocks[^1].Lines.AddRange(LinesOf(part, card.Language));
        }
        return blocks;
    }

    private IEnumerable<string> LinesOf(Part part, Language language) =>
        part switch
        {
            Paragraph paragraph => [Words(paragraph.Text)],
            Note note => [$"-# {Words(note.Text)}"],
            Steps steps => steps.Items.Select((step, index) => Numbered(index + 1, Words(step))),
            Lines lines => lines.Items.Select(line => $"- {Words(line)}"),
            Details details => details.Items.Select(detail =>
                $"**{Markdown.Escaped(detail.Label.ToString())}** {Words(detail.Text)}"
            ),
            Picture or RoutinePicture => [$"-# {Words(Text.Of($"Picture: {AltOf(part)}").In(language))}"],
            Ranking ranking => ranking.Rows.Select(row => RankingLine(row, language)),
            Strip strip => StripLines(strip),
            Bars bars => bars.Items.Select(bar => BarLine(bar, bars)),
            _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
        };

    private string Words(Text text) => markdown.Of(text, MostInARun);

    private static string Numbered(int number, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}. {words}");

    /// <summary>Not a list of markdown's: that would count 1, 2, 3, 4 where two are equal.</summary>
    private static string RankingLine(RankingRow row, Language language)
    {
        var name = Markdown.Escaped(row.Name);
        var score = CardWords.Score(row.Breaks, row.Minutes);
        var counted = row.IsCaller ? Text.Of($" (you): {score}") : Text.Of($": {score}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"`{row.Rank, 3}` {(row.IsCaller ? $"**{name}**" : name)}{counted.In(language)}"
        );
    }

    /// <summary>A week a line, so that columns are days.</summary>
    private static IEnumerable<string> StripLines(Strip strip) =>
        strip
            .Days.Chunk(strip.Days.Length > 14 ? 7 : 14)
            .Select(days => Markdown.Code(string.Concat(days.Select(day => "·▁▃▅█"[Math.Clamp(day.Level, 0, 4)]))));

    /// <summary>The bar stands first: so all begin at one edge, on a telephone too.</summary>
    private string BarLine(Bar bar, Bars chart)
    {
        var most = Math.Max(1, chart.Items.Max(item => item.Value));
        var length = (int)Math.Ceiling((double)bar.Value * BarWidth / most);
        return $"`{new string('█', length).PadRight(BarWidth)}` {Words(bar.Label)} {Words(bar.Words)}";
    }

    private static string AltOf(Part part) =>
        part switch
        {
            Picture picture => picture.Alt.ToString(),
            RoutinePicture strip => strip.Alt.ToString(),
            _ => "",
        };

    /// <summary>Within both limits: pictures past the room go, then the longest lists lose their last lines and say so.</summary>
    private static List<Block> Fitting(List<Block> blocks, int room)
    {
        while (blocks.Count > room && blocks.FindLastIndex(block => block.Picture is not null) is var last and >= 0)
            blocks.RemoveAt(last);
        if (blocks.Count > room)
            blocks.RemoveRange(room, blocks.Count - room);
        while (blocks.Sum(block => block.Length) > MostText)
            blocks.MaxBy(block => block.Length)!.LoseALine();
        return blocks;
    }

    private static ImmutableArray<Component> Controls(Card card, string? team) =>
        [
            .. card.Menu is { Choices.Length: > 0 } menu
                ? [Row([Select(menu, team)])]
                : ImmutableArray<Component>.Empty,
            .. card
                .Buttons.Take(MostButtons)
                .Chunk(RowLength)
                .Select(row => Row([.. row.Select(button => Draw(button, team))])),
        ];

    private static Component Row(ImmutableArray<Component> parts) => new(ComponentType.Row) { Components = parts };

    private static Component Draw(Button button, string? team) =>
        new(ComponentType.Button)
        {
            CustomId = OwnIds.WithTeam(button.Id, team),
            Label = VisibleWords.Cut(button.Label.ToString(), LongestLabel),
            Emoji = button.Emoji is { } emoji ? new Emoji(emoji) : null,
            Style = button.Style switch
            {
                ButtonStyle.Primary => ButtonLook.Primary,
                ButtonStyle.Danger => ButtonLook.Danger,
                _ => ButtonLook.Secondary,
            },
        };

    private static Component Select(Menu menu, string? team) =>
        new(ComponentType.StringSelect)
        {
            CustomId = OwnIds.Menu,
            Placeholder = VisibleWords.Cut(menu.Prompt.ToString(), LongestPlaceholder),
            Options =
            [
                .. menu
                    .Choices.Take(MostChoices)
                    .Select(choice => new SelectOption(
                        VisibleWords.Cut(choice.Label.ToString(), LongestChoice),
                        OwnIds.WithTeam(choice.Id, team),
                        choice.Description is { } words ? VisibleWords.Cut(words.ToString(), LongestChoice) : null
                    )),
            ],
        };

    private static Component? Call(Mention? mention) =>
        mention switch
        {
            MentionHere => new Component(ComponentType.TextDisplay) { Content = "@here" },
            MentionRole role => new Component(ComponentType.TextDisplay) { Content = $"<@&{role.Key}>" },
            _ => null,
        };

    private static AllowedMentions Allowed(Mention? mention) =>
        mention switch
        {
            MentionHere => new AllowedMentions(["everyone"]),
            MentionRole role => new AllowedMentions([], [role.Key]),
            _ => AllowedMentions.Nobody,
        };

    private sealed record Block(List<string> Lines)
    {
        private int lost;

        public ShownPicture? Picture { get; init; }

        public string Alt { get; init; } = "";

        public int Length => Lines.Sum(line => line.Length + 1) + (lost > 0 ? 30 : 0);

        public void LoseALine()
        {
            lost++;
            Lines.RemoveAt(Lines.Count - 1);
        }

        public Component Drawn() =>
            Picture is { } picture
                ? new Component(ComponentType.MediaGallery)
                {
                    Items =
                    [
                        new GalleryItem(
                            new Media(picture.Url),
                            Alt.Length == 0 ? null : VisibleWords.Cut(Alt, LongestAlt)
                        ),
                    ],
                }
                : new Component(ComponentType.TextDisplay) { Content = string.Join('\n', Whole()) };

        private IEnumerable<string> Whole() =>
            lost == 0 ? Lines : Lines.Append($"-# … and {lost.ToString(CultureInfo.InvariantCulture)} more");
    }
}
