using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Every sentence about a single stretch and about browsing the catalogue.</summary>
internal static class StretchCards
{
    /// <summary>Buttons on a list; beyond it people type the name. Slack takes 25 in a row of actions, Discord 25 in a message.</summary>
    private const int MostButtons = 20;

    /// <param name="byChance">True when nobody asked for this very stretch.</param>
    public static Card Stretch(Stretch stretch, Side side, bool byChance)
    {
        var text = stretch.In(side);
        return new Card(Title(stretch, side))
        {
            Parts =
            [
                .. Picture.Of(stretch, side),
                new Details([.. Doses(stretch)]),
                .. WarmUp(stretch),
                new Steps([.. text.Steps.Select(step => (Text)step)]),
                new Lines([.. Hints(text)]),
                .. Caution(stretch),
                .. Origin(stretch),
            ],
            Buttons = [.. Actions(stretch, side, byChance)],
        };
    }

    /// <summary>The card of a stretch that the member asked to be spared, and named all the same.</summary>
    /// <param name="gentler">What to offer instead, or null when nothing fits.</param>
    public static Card WithCaution(Card card, Stretch? gentler) =>
        card with
        {
            Parts =
            [
                new Paragraph(
                    gentler is null
                        ? "You asked me to leave this kind out. Better skip it."
                        : $"You asked me to leave this kind out. {gentler.Name} is gentler, for the same area."
                ),
                .. card.Parts,
            ],
            Buttons = gentler is null
                ? card.Buttons
                :
                [
                    new Button(ShowPressed.Id(gentler.Slug, FirstSide(gentler)), gentler.Name, ButtonStyle.Primary),
                    .. card.Buttons.Select(button => button with { Style = ButtonStyle.Plain }),
                ],
        };

    public static Card NothingFits() =>
        new("I have no stretch that fits you right now")
        {
            Parts =
            [
                new Paragraph("Everything that fits a desk is something that you told me to leave out."),
                new Note(Text.Of($"What I leave out for you: {new Typed("/stretch avoid list")}")),
            ],
        };

    public static Card Done(string name, bool counted) =>
        counted
            ? new("Done, and counted")
            {
                Parts = [new Paragraph(Text.Of($"{name} is in your own tally: {new Typed("/stretch me")}"))],
            }
            : new("Nicely done")
            {
                Parts =
                [
                    new Paragraph("One stretch an hour counts, and you have this hour's. Your body counts them all."),
                ],
            };

    public static Card Area(string label, IReadOnlyList<Stretch> stretches, string? position)
    {
        var shown = stretches.Take(MostButtons).ToArray();
        return new Card(
            $"{CardWords.Capital(label)}{(position is null ? "" : $", {position}")}: {CardWords.Count(stretches.Count, "stretch").Replace("stretchs", "stretches", StringComparison.Ordinal)}"
        )
        {
            Parts =
            [
                new Lines([.. stretches.Select(Row)]),
                new Note(Text.Of($"Press one, or type its name: {new Typed($"/stretch {shown[0].Slug}")}")),
            ],
            Buttons =
            [
                .. shown.Select(stretch => new Button(ShowPressed.Id(stretch.Slug, FirstSide(stretch)), stretch.Name)),
            ],
        };
    }

    public static Card NoneThere(string label, string position) =>
        new($"Nothing for {label} in that position")
        {
            Parts =
            [
                new Paragraph($"No stretch for {label} is done {position}. Leave the position out to see them all."),
            ],
        };

    public static Card Areas(IReadOnlyList<(Area Area, int Count)> areas) =>
        new("What would feel good?")
        {
            Parts = [new Paragraph(Text.Of($"Choose an area, or type what you know: {new Typed("/stretch pigeon")}"))],
            Buttons =
            [
                .. areas
                    .Take(MostButtons)
                    .Select(area => new Button(
                        AreaPressed.Id(area.Area.Slug),
                        $"{CardWords.Capital(area.Area.Label)} ({area.Count})"
                    )),
            ],
        };

    public static Card Unsure(string typed, IReadOnlyList<Stretch> nearest, string? command) =>
        new($"I'm not sure what {Mistake.Quote(typed)} is")
        {
            Parts =
            [
                new Paragraph("Did you mean one of these?"),
                .. Command(command),
                new Note(
                    Text.Of(
                        $"Names, areas and everyday words work: {new Typed("/stretch hips")}. All of them: {new Typed("/stretch list")}"
                    )
                ),
            ],
            Buttons =
            [
                .. nearest.Select(stretch => new Button(
                    ShowPressed.Id(stretch.Slug, FirstSide(stretch)),
                    stretch.Name
                )),
            ],
        };

    public static Card Gone() =>
        new("That stretch is no longer in the catalogue")
        {
            Parts = [new Paragraph(Text.Of($"Type {new Typed("/stretch list")} to see what is."))],
        };

    public static Side FirstSide(Stretch stretch) => stretch.Sides[0];

    /// <summary>"Hold 30 s, twice a side".</summary>
    public static string DoseWords(Dose dose, bool oneSided)
    {
        var side = oneSided ? " a side" : "";
        return dose.Mode switch
        {
            DoseMode.Hold => $"hold {dose.Seconds} s, {Times(dose.Reps)}{side}",
            DoseMode.Reps => $"{dose.Reps} times{side}, about {dose.Seconds} s each",
            _ => $"{dose.Seconds} s{side}",
        };
    }

    private static string Title(Stretch stretch, Side side) =>
        side switch
        {
            Side.Left => $"{stretch.Name}, left side",
            Side.Right => $"{stretch.Name}, right side",
            _ => stretch.Name,
        };

    private static IEnumerable<Detail> Doses(Stretch stretch)
    {
        yield return new Detail("In a break", CardWords.Capital(DoseWords(stretch.Quick, stretch.OneSided)));
        if (stretch.Dose != stretch.Quick)
            yield return new Detail("With more time", CardWords.Capital(DoseWords(stretch.Dose, stretch.OneSided)));
    }

    private static string Times(int reps) =>
        reps switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{reps} times",
        };

    private static ImmutableArray<Part> WarmUp(Stretch stretch) =>
        stretch.NeedsWarmUp ? [new Paragraph("Not cold, please: walk or march for 5 to 10 minutes first.")] : [];

    private static IEnumerable<Text> Hints(StretchText text)
    {
        if (text.Cue is { } cue)
            yield return Text.Of($"{new Strong("Watch:")} {cue}");
        if (text.Feel is { } feel)
            yield return Text.Of($"{new Strong("Feel it here:")} {feel}");
        if (text.Easier is { } easier)
            yield return Text.Of($"{new Strong("Easier:")} {easier}");
        foreach (var deeper in text.Deeper)
            yield return Text.Of($"{new Strong("Deeper:")} {deeper}");
    }

    private static ImmutableArray<Part> Caution(Stretch stretch) =>
        stretch.SkipIf is { } skip
            ? [new Note($"Skip it if you have {CardWords.LowerFirst(skip)} A pull is fine, pain is not.")]
            : [];

    private static ImmutableArray<Part> Origin(Stretch stretch) =>
        stretch.IsTeams ? [new Note("One of your team's own.")] : [];

    private static IEnumerable<Button> Actions(Stretch stretch, Side side, bool byChance)
    {
        yield return new Button(SoloDone.Id(stretch.Slug), "Done", ButtonStyle.Primary);
        if (stretch.OneSided)
            yield return side == Side.Left
                ? new Button(ShowPressed.Id(stretch.Slug, Side.Right), "Right side")
                : new Button(ShowPressed.Id(stretch.Slug, Side.Left), "Left side");
        if (byChance)
            yield return new Button(AnotherPressed.Id(), "Another one");
    }

    private static Text Row(Stretch stretch) =>
        Text.Of(
            $"{new Strong(stretch.Name)}: {Where(stretch.Position)}, {DoseWords(stretch.Quick, stretch.OneSided)}{(stretch.NeedsWarmUp ? ", warm up first" : "")}{(stretch.IsTeams ? ", your team's own" : "")}"
        );

    private static string Where(Position position) =>
        position switch
        {
            Position.AtDesk => "at the desk",
            Position.Seated => "seated",
            Position.Standing => "standing",
            _ => "on the floor",
        };

    private static ImmutableArray<Part> Command(string? command) =>
        command is null ? [] : [new Paragraph(Text.Of($"Or the command {new Typed($"/stretch {command}")}?"))];
}
