using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>Every sentence about a team's own stretches and routines.</summary>
internal static class CustomCards
{
    /// <summary>Discord's menus hold 25.</summary>
    private const int MostInMenu = 25;

    private const int MostLines = 40;

    public static Card List(ImmutableArray<NumberedItem> rows, ImmutableArray<string> switchedOff, bool admin) =>
        new(rows.IsEmpty ? "This team has no stretches of its own yet" : "The team's own stretches and routines")
        {
            Parts =
            [
                .. rows.IsEmpty
                    ? (Part[])
                        [
                            new Paragraph(
                                "Add what your team likes to do: it turns up in search, in lists and in breaks, for this team alone."
                            ),
                        ]
                    : [new Lines([.. rows.Take(MostLines).Select(Row)])],
                .. rows.Length > MostLines ? (Part[])[new Note($"And {rows.Length - MostLines} more.")] : [],
                .. switchedOff.IsEmpty
                    ? (Part[])[]
                    : [new Paragraph($"Switched off for this team: {string.Join(", ", switchedOff)}.")],
                new Note(
                    admin
                        ? Text.Of(
                            $"A stretch that does not suit your team: {new Typed("/stretch custom off pigeon")}. Take all of it elsewhere: {new Typed("/stretch custom export")}"
                        )
                        : "An admin looks at what is added before it reaches a break."
                ),
            ],
            Buttons =
            [
                new Button(OpenCustomForm.Id(OpenCustomForm.Stretch), "Add a stretch", ButtonStyle.Primary),
                new Button(OpenCustomForm.Id(OpenCustomForm.Routine), "Add a routine"),
                new Button(OpenCustomForm.Id(OpenCustomForm.Import), "Import"),
            ],
            Menu = rows.IsEmpty ? null : new Menu("Look at one", [.. ForMenu(rows).Select(Choice)]),
        };

    public static Card Added(ImmutableArray<OwnItem> items)
    {
        var names = Names(items);
        return items[0].State == OwnState.Offered
            ? new(Text.Of($"Added for this team: {names.First}"))
            {
                Parts =
                [
                    .. names.Others,
                    new Paragraph(
                        Text.Of(
                            $"It can be found and can come up in breaks from now on. Try it: {new Typed(Try(items[0]))}"
                        )
                    ),
                ],
            }
            : new(Text.Of($"Thank you: {names.First}"))
            {
                Parts =
                [
                    .. names.Others,
                    new Paragraph("A team admin looks at it before it can be found or reach a break."),
                    new Note(Text.Of($"It stands in the list: {new Typed("/stretch custom list")}")),
                ],
            };
    }

    public static Card Item(
        NumberedItem row,
        Stretch? stretch,
        Routine? routine,
        Vocabulary vocabulary,
        bool mayDecide,
        bool mayRemove
    )
    {
        ImmutableArray<Part> parts =
            stretch is not null ? StretchParts(stretch, vocabulary)
            : routine is not null ? RoutineParts(routine)
            : [new Paragraph("It no longer fits the catalogue. Remove it, or add it anew.")];
        return new Card($"#{row.Number} {row.Item.Name}: {State(row.Item)}")
        {
            Parts = parts,
            Buttons =
            [
                .. mayDecide && row.Item.State == OwnState.Waiting
                    ? (Button[])[new Button(DecideCustom.Approve(row.Item.Id), "Approve", ButtonStyle.Primary)]
                    : [],
                .. mayRemove
                    ? (Button[])
                        [
                            new Button(
                                DecideCustom.Remove(row.Item.Id),
                                row.Item.State == OwnState.Waiting ? "Decline" : "Remove",
                                ButtonStyle.Danger
                            ),
                        ]
                    : [],
            ],
        };
    }

    public static Card Approved(OwnItem item) =>
        new($"{item.Name} is part of your team's stretches")
        {
            Parts = [new Paragraph(Text.Of($"Try it: {new Typed(Try(item))}"))],
        };

    public static Card Removed(OwnItem item) =>
        new($"{item.Name} is removed")
        {
            Parts = [new Paragraph("Breaks that had it still count, and no new one will.")],
        };

    public static Card ApproveFirst(NumberedItem row, ImmutableArray<OwnItem> waiting) =>
        new($"{row.Item.Name} holds stretches that wait")
        {
            Parts =
            [
                new Paragraph("Look at these first, then at the routine:"),
                new Lines([.. waiting.Select(item => Text.Said(item.Name))]),
            ],
        };

    public static Card HeldBy(OwnItem item, ImmutableArray<OwnItem> routines) =>
        new($"{item.Name} is part of a routine")
        {
            Parts =
            [
                new Paragraph("Remove the routine first:"),
                new Lines([.. routines.Select(routine => Text.Said(routine.Name))]),
            ],
        };

    public static Card SwitchedOff(Stretch stretch) =>
        new($"{stretch.Name} is switched off for this team")
        {
            Parts =
            [
                new Paragraph("It comes up in no search, list, routine or break here."),
                new Note(Text.Of($"On again: {new Typed($"/stretch custom on {stretch.Slug}")}")),
            ],
        };

    public static Card SwitchedOn(Stretch stretch) =>
        new($"{stretch.Name} is on for this team")
        {
            Parts = [new Paragraph(Text.Of($"See it: {new Typed($"/stretch {stretch.Slug}")}"))],
        };

    public static Card Exported(int items) =>
        new("Your team's own stretches and routines")
        {
            Parts =
            [
                new Paragraph(
                    $"All {items} of them are in this file, as YAML. Another team takes it with “Import” in its own list."
                ),
            ],
        };

    public static Card NothingToExport() =>
        new("There is nothing to export yet")
        {
            Parts = [new Paragraph(Text.Of($"Add a stretch first: {new Typed("/stretch custom add")}"))],
        };

    public static Card Gone() =>
        new("That one is no longer there")
        {
            Parts = [new Paragraph(Text.Of($"See what is: {new Typed("/stretch custom list")}"))],
        };

    public static Card AdminsReview() =>
        new("Only a team admin can approve it") { Parts = [new Paragraph("Nothing was changed.")] };

    public static Card AdminsSwitch() =>
        new("Only a team admin can switch stretches off or on")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"For yourself you can: {new Typed("/stretch avoid")} leaves out what your body should skip."
                    )
                ),
            ],
        };

    public static Card NotYours() =>
        new("That is for whoever added it, or a team admin") { Parts = [new Paragraph("Nothing was changed.")] };

    private static ImmutableArray<Part> StretchParts(Stretch stretch, Vocabulary vocabulary) =>
        [
            .. Picture.Of(stretch, stretch.Sides[0]),
            new Details([
                new Detail(
                    "For",
                    Text.Join(", ", [.. stretch.Areas.Select(area => Text.FromCatalogue(vocabulary.LabelOf(area)))])
                ),
                new Detail("Position", Text.FromCatalogue(vocabulary.LabelOf(stretch.Position))),
                new Detail(
                    "Takes",
                    stretch.OneSided
                        ? Text.Of($"{(int)stretch.Quick.Length.TotalSeconds} s a side")
                        : Text.Of($"{(int)stretch.Quick.Length.TotalSeconds} s")
                ),
            ]),
            new Steps([.. stretch.In(stretch.Sides[0]).Steps.Select(step => Text.FromCatalogue(step))]),
            .. stretch.SkipIf is { } skip
                ? (Part[])[new Note($"Skip it if you have {CardWords.LowerFirst(skip)}")]
                : [],
        ];

    private static ImmutableArray<Part> RoutineParts(Routine routine) =>
        [
            new Steps([.. routine.Items.Select(item => Text.Said(item.Name))]),
            new Note(
                $"It takes {Text.Count((int)Math.Round(routine.Duration.TotalSeconds), "{0} second|{0} seconds")}."
            ),
        ];

    /// <summary>Those that wait first: they are what an admin comes for.</summary>
    private static IEnumerable<NumberedItem> ForMenu(ImmutableArray<NumberedItem> rows) =>
        rows.OrderBy(row => row.Item.State).Take(MostInMenu);

    private static MenuChoice Choice(NumberedItem row) =>
        new(
            ShowCustomPressed.Id(row.Item.Id),
            Text.Said(VisibleWords.Cut($"#{row.Number} {row.Item.Name}", 75)),
            State(row.Item)
        );

    private static Text Row(NumberedItem row) =>
        Text.Of($"#{row.Number} {new Strong(row.Item.Name)}: {Kind(row.Item)}");

    private static Text Kind(OwnItem item) =>
        item switch
        {
            { Kind: OwnKind.Routine, State: OwnState.Waiting } => "routine, waits for an admin",
            { Kind: OwnKind.Routine } => "routine",
            { State: OwnState.Waiting } => "stretch, waits for an admin",
            _ => "stretch",
        };

    private static Text State(OwnItem item) => item.State == OwnState.Waiting ? "waits for an admin" : "can be chosen";

    private static (Text First, ImmutableArray<Part> Others) Names(ImmutableArray<OwnItem> items) =>
        items.Length == 1
            ? (Text.Said(items[0].Name), [])
            : (
                Text.Of($"{items.Length} of them"),
                [new Lines([.. items.Take(MostLines).Select(item => Text.Said(item.Name))])]
            );

    private static string Try(OwnItem item) =>
        item.Kind == OwnKind.Routine ? $"/stretch routine {item.Slug}" : $"/stretch {item.Slug}";
}
