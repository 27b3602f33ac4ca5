using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>
/// A message in platform-neutral form: what it means, not how it looks. A platform's renderer turns it into Block Kit, embeds or HTML.
/// </summary>
/// <param name="Title">One short line; 100 characters or fewer so that every platform can show it as a heading.</param>
public sealed record Card(Text Title)
{
    public ImmutableArray<Part> Parts { get; init; } = [];

    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>A list to choose one thing from, or null.</summary>
    public Menu? Menu { get; init; }

    /// <summary>
    /// Whom a new post calls, because a team admin chose so; null for nobody. An edit never calls anyone.
    /// </summary>
    public Mention? Mention { get; init; }

    /// <summary>The language it is in, for the few words that a renderer adds.</summary>
    [JsonIgnore]
    public Language Language { get; init; } = Language.English;

    /// <summary>
    /// True for a card that is made once and given to many: what is made of it, in a language or for a platform, may be kept as long as it is.
    /// </summary>
    [JsonIgnore]
    public bool Lasts { get; init; }
}

/// <summary>One meaningful piece of a card.</summary>
public abstract record Part;

/// <summary>A short paragraph.</summary>
public sealed record Paragraph(Text Text) : Part;

/// <summary>Ordered steps, numbered by the renderer.</summary>
public sealed record Steps(ImmutableArray<Text> Items) : Part;

/// <summary>Unordered short lines.</summary>
public sealed record Lines(ImmutableArray<Text> Items) : Part;

/// <summary>A labelled detail: "Hold: 30 s, twice a side".</summary>
public sealed record Detail(Text Label, Text Text);

/// <summary>Labelled details, side by side where there is room.</summary>
public sealed record Details(ImmutableArray<Detail> Items) : Part;

/// <summary>The picture of a stretch, moving where the platform can show it.</summary>
/// <param name="Alt">The position in words, for those who do not see the picture.</param>
public sealed record Picture(string Stretch, Side Side, Text Alt) : Part
{
    /// <summary>Where a team's own stretch has its picture, by https; null when the picture is the catalogue's.</summary>
    public Uri? Link { get; init; }

    /// <summary>The picture of a stretch, if there is one: a team's own may have none.</summary>
    public static ImmutableArray<Part> Of(Stretch stretch, Side side) =>
        stretch.IsTeams && stretch.PictureLink is null
            ? []
            :
            [
                new Picture(stretch.Slug, side, Text.FromCatalogue(PoseDrawing.AltText(stretch, side)))
                {
                    Link = stretch.PictureLink,
                },
            ];
}

/// <summary>The stretches of a catalogue routine as a strip of small figures.</summary>
/// <param name="Routine">The routine's slug.</param>
/// <param name="Alt">What the strip shows, for those who do not see it.</param>
public sealed record RoutinePicture(string Routine, Text Alt) : Part;

/// <summary>One row of a ranking. Equal ranks are equal: 1, 2, 2, 4.</summary>
public sealed record RankingRow(int Rank, string Name, int Breaks, int Minutes, bool IsCaller);

/// <summary>Members by participation; lists only people who took part.</summary>
public sealed record Ranking(ImmutableArray<RankingRow> Rows) : Part;

/// <summary>One day in a strip. Level 0 (nothing) to 4 (a lot).</summary>
public sealed record StripDay(NodaTime.LocalDate Day, int Level, Text Label);

/// <summary>A square a day, oldest first.</summary>
public sealed record Strip(ImmutableArray<StripDay> Days) : Part;

/// <summary>One bar; <paramref name="Value"/> is drawn against the largest of its chart.</summary>
public sealed record Bar(Text Label, int Value, Text Words);

/// <summary>A bar chart: SVG in a browser, text in a chat.</summary>
public sealed record Bars(ImmutableArray<Bar> Items) : Part;

/// <summary>A quiet last line: context, sources, cautions.</summary>
public sealed record Note(Text Text) : Part;

public enum ButtonStyle
{
    Plain,

    /// <summary>The one obvious action of its card.</summary>
    Primary,

    /// <summary>Cannot be taken back.</summary>
    Danger,
}

/// <summary>A button; what it does travels in its id.</summary>
/// <param name="Label">Words on it, 75 characters at most (Slack's limit; Discord's is 80).</param>
public sealed record Button(ButtonId Id, Text Label, ButtonStyle Style = ButtonStyle.Plain)
{
    /// <summary>One emoji before the label, where a platform's buttons can have one.</summary>
    public string? Emoji { get; init; }
}

/// <summary>A select menu. What is chosen comes back as a press of its id.</summary>
/// <param name="Prompt">What stands in it before anything is chosen; 75 characters at most.</param>
/// <param name="Choices">1 to 25 (Discord's limit).</param>
public sealed record Menu(Text Prompt, ImmutableArray<MenuChoice> Choices);

/// <param name="Label">75 characters at most (Slack's limit).</param>
/// <param name="Description">A second, quieter line of 75 characters at most, or null.</param>
public sealed record MenuChoice(ButtonId Id, Text Label, Text? Description = null);

/// <summary>Whom a post calls.</summary>
public abstract record Mention;

/// <summary>Whoever is active in the channel.</summary>
public sealed record MentionHere : Mention;

/// <summary>A group of people: a user group on Slack, a role on Discord.</summary>
/// <param name="Key">The platform's own key for it.</param>
public sealed record MentionRole(string Key) : Mention;
