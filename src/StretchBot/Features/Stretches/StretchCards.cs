using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Every sentence about a single stretch and about browsing the catalogue.</summary>
internal static class StretchCards
{
    /// <summary>Buttons on a list; beyond it people type the name. Slack takes 25 in a row of actions, Discord 25 in a message.</summary>
    private const int MostButtons = 20;

    /// <summary>The cards of each stretch, which say the same to everyone.</summary>
    private static readonly ConditionalWeakTable<Stretch, ConcurrentDictionary<(Side, bool), Card>> Made = [];

    /// <param name="byChance">True when nobody asked for this very stretch.</param>
    public static Card Stretch(Stretch stretch, Side side, bool byChance) =>
        Made.GetOrCreateValue(stretch)
            .GetOrAdd((side, byChance), static (asked, stretch) => Make(stretch, asked.Item1, asked.Item2), stretch);

    private static Card Make(Stretch stretch, Side side, bool byChance)
    {
        var text = stretch.In(side);
        return new Card(Title(stretch, side))
        {
            Parts =
            [
                .. Picture.Of(stretch, side),
                new Details([.. Doses(stretch)]),
                .. WarmUp(stretch),
                new Steps(stretch.StepsFor(side)),
                new Lines([.. Hints(text)]),
                .. Caution(stretch),
                .. Origin(stretch),
            ],
            Buttons = [.. Actions(stretch, side, byChance)],
            Lasts = true,
        };
    }

    /// <summary>The card of a stretch that the member asked to be spared, and named all the same.</summary>
    /// <param name="gentler">What to offer instead, or null when nothing fits.</param>
    public static Card WithCaution(Card card, Stretch? gentler) =>
        card with
        {
            Lasts = false,
            Parts =
            [
                new Paragraph(
                    gentler is null
                        ? "You asked me to leave this kind out. Better skip it."
                        : Text.Of(
                            $"You asked me to leave this kind out. {gentler.Called()} is gentler, for the same area."
                        )
                ),
                .. card.Parts,
            ],
            Buttons = gentler is null
                ? card.Buttons
                :
                [
                    new Button(ShowPressed.Id(gentler.Slug, FirstSide(gentler)), gentler.Called(), ButtonStyle.Primary),
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

    public static Card Done(Text name, bool counted) =>
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

    public static Card Area(Text label, IReadOnlyList<Stretch> stretches, Text? position)
    {
        var shown = stretches.Take(MostButtons).ToArray();
        var count = Text.Count(stretches.Count, "{0} stretch|{0} stretches");
        return new Card(
            position is null
                ? Text.Of($"{label.Capitalised()}: {count}")
                : Text.Of($"{label.Capitalised()}, {position}: {count}")
        )
        {
            Parts =
            [
                new Lines([.. stretches.Select(Row)]),
                new Note(Text.Of($"Press one, or type its name: {new Typed($"/stretch {shown[0].Slug}")}")),
            ],
            Buttons =
            [
                .. shown.Select(stretch => new Button(
                    ShowPressed.Id(stretch.Slug, FirstSide(stretch)),
                    stretch.Called()
                )),
            ],
        };
    }

    public static Card NoneThere(Text label, Text position) =>
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
                        $"{Text.FromCatalogue(area.Area.Label).Capitalised()} ({area.Count})"
                    )),
            ],
        };

    public static Card Unsure(string typed, IReadOnlyList<Stretch> nearest, string? command) =>
        new($"I'm not sure what {Mistake.Quote(typed)} is")
        {
            Parts =
            [
                new Paragraph(
                    command is null
                        ? "Did you mean one of these?"
                        : Text.Of($"Did you mean {new Typed($"/stretch {command}")}? Or one of these stretches?")
                ),
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
                    stretch.Called()
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
    public static Text DoseWords(Dose dose, bool oneSided) =>
        dose.Mode switch
        {
            DoseMode.Hold => Text.Of($"hold {dose.Seconds} s, {Times(dose.Reps, oneSided)}"),
            DoseMode.Reps when oneSided => Text.Of($"{dose.Reps} times a side, about {dose.Seconds} s each"),
            DoseMode.Reps => Text.Of($"{dose.Reps} times, about {dose.Seconds} s each"),
            _ when oneSided => Text.Of($"{dose.Seconds} s a side"),
            _ => Text.Of($"{dose.Seconds} s"),
        };

    private static Text Title(Stretch stretch, Side side) =>
        side switch
        {
            Side.Left => Text.Of($"{stretch.Called()}, left side"),
            Side.Right => Text.Of($"{stretch.Called()}, right side"),
            _ => stretch.Called(),
        };

    private static IEnumerable<Detail> Doses(Stretch stretch)
    {
        yield return new Detail("In a break", DoseWords(stretch.Quick, stretch.OneSided).Capitalised());
        if (stretch.Dose != stretch.Quick)
            yield return new Detail("With more time", DoseWords(stretch.Dose, stretch.OneSided).Capitalised());
    }

    private static Text Times(int reps, bool oneSided) =>
        (reps, oneSided) switch
        {
            (1, true) => "once a side",
            (2, true) => "twice a side",
            (_, true) => Text.Of($"{reps} times a side"),
            (1, false) => "once",
            (2, false) => "twice",
            _ => Text.Of($"{reps} times"),
        };

    private static ImmutableArray<Part> WarmUp(Stretch stretch) =>
        stretch.NeedsWarmUp ? [new Paragraph("Not cold, please: walk or march for 5 to 10 minutes first.")] : [];

    private static IEnumerable<Text> Hints(StretchText text)
    {
        if (text.Cue is { } cue)
            yield return Text.Of($"{Text.Strong("Watch:")} {Text.FromCatalogue(cue)}");
        if (text.Feel is { } feel)
            yield return Text.Of($"{Text.Strong("Feel it here:")} {Text.FromCatalogue(feel)}");
        if (text.Easier is { } easier)
            yield return Text.Of($"{Text.Strong("Easier:")} {Text.FromCatalogue(easier)}");
        foreach (var deeper in text.Deeper)
            yield return Text.Of($"{Text.Strong("Deeper:")} {Text.FromCatalogue(deeper)}");
    }

    private static ImmutableArray<Part> Caution(Stretch stretch) =>
        stretch.SkipIf is { } skip
            ? [new Note($"Skip it if you have {Text.FromCatalogue(skip).Continued()} A pull is fine, pain is not.")]
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

    private static Text Row(Stretch stretch)
    {
        var name = Text.Strong(stretch.Called());
        var dose = DoseWords(stretch.Quick, stretch.OneSided);
        var line = stretch.NeedsWarmUp
            ? Text.Of($"{name}: {Where(stretch.Position)}, {dose}, warm up first")
            : Text.Of($"{name}: {Where(stretch.Position)}, {dose}");
        return stretch.IsTeams ? Text.Of($"{line}, your team's own") : line;
    }

    private static Text Where(Position position) =>
        position switch
        {
            Position.AtDesk => "at the desk",
            Position.Seated => "seated",
            Position.Standing => "standing",
            _ => "on the floor",
        };
}
