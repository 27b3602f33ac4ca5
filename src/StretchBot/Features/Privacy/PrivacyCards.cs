using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary>Every sentence about what is kept and shown. Each is for the member alone.</summary>
internal static class PrivacyCards
{
    public static Card Overview(NameShown shown, OwnCounts counts, bool admin) =>
        new("Your privacy")
        {
            Parts =
            [
                new Paragraph(Shown(shown)),
                new Paragraph(
                    $"I keep when you took part ({Breaks(counts)}) and what you stretched alone ({counts.Alone}), what you told me to avoid, and when you are away. What you avoid and when you are away is never shown to anyone."
                ),
                .. admin
                    ? (Part[])
                        [
                            new Note(
                                Text.Of(
                                    $"As an admin you can also erase the whole team: {new Typed("/stretch privacy erase team")}"
                                )
                            ),
                        ]
                    : [],
            ],
            Buttons =
            [
                shown is NameShown.Hidden or NameShown.NotAsked
                    ? new Button(PrivacyPressed.Id(PrivacyPressed.Show), "Show my name")
                    : new Button(PrivacyPressed.Id(PrivacyPressed.Hide), "Hide my name"),
                new Button(PrivacyPressed.Id(PrivacyPressed.Export), "Export my data"),
                new Button(ErasePressed.First(), "Erase my data", ButtonStyle.Danger),
            ],
        };

    public static Card NowHidden() =>
        new("Your name is hidden")
        {
            Parts =
            [
                new Paragraph(
                    "No ranking and no break names you any more, also for the past. You still count in the team's numbers, and your own tally goes on."
                ),
                new Note(
                    Text.Of(
                        $"Messages that name you are redrawn without you, the newest first; where there are many it can take an hour. Back again: {new Typed("/stretch privacy show")}"
                    )
                ),
            ],
        };

    public static Card NowShown(NameShown shown) =>
        shown == NameShown.TeamShowsNone
            ? new("Noted, though this team shows no names")
            {
                Parts = [new Paragraph("If that changes, yours may be seen.")],
            }
            : new("Your name can be seen")
            {
                Parts =
                [
                    new Paragraph("Rankings and breaks may name you, also for the past."),
                    new Note(Text.Of($"To hide it again: {new Typed("/stretch privacy hide")}")),
                ],
            };

    public static Card Exported() =>
        new("Everything I keep about you")
        {
            Parts =
            [
                new Paragraph("It is in this file, as JSON. Nothing of anybody else is in it."),
                new Note("What each field means is written in the documentation, under Privacy."),
            ],
        };

    public static Card Erase(OwnCounts counts) =>
        new("Erase everything about you?")
        {
            Parts =
            [
                new Lines([
                    Text.Of(
                        $"{Text.Strong("Goes:")} your part in {Breaks(counts)}, {counts.Alone} of your own stretches, your streak and history, what you avoid, when you are away, and your name in messages that stand."
                    ),
                    Text.Of(
                        $"{Text.Strong("Stays, without your name:")} how many took part in each break, and the team's minutes. Schedules and stretches that you made stay with the team."
                    ),
                ]),
                new Note("If you use me again, I begin with nothing."),
            ],
            Buttons =
            [
                new Button(ErasePressed.Second(), "Erase my data", ButtonStyle.Danger),
                new Button(ErasePressed.KeepIt(), "Keep it"),
            ],
        };

    public static Card EraseSure() =>
        new("Sure? This can't be taken back")
        {
            Parts = [new Paragraph(Text.Of($"If you want a copy first: {new Typed("/stretch privacy export")}"))],
            Buttons =
            [
                new Button(ErasePressed.Third(), "Yes, erase everything", ButtonStyle.Danger),
                new Button(ErasePressed.KeepIt(), "Keep it"),
            ],
        };

    public static Card Erased() =>
        new("Everything about you is erased")
        {
            Parts = [new Paragraph("The team's numbers stay as they were, without your name. Take care.")],
        };

    public static Card KeptIt() => new("Nothing was erased") { Parts = [new Paragraph("All stays as it was.")] };

    public static Card EraseTeam() =>
        new("Erase everything about this team?")
        {
            Parts =
            [
                new Paragraph(
                    "Everybody's breaks, tallies and settings go, all schedules, days off and the team's own stretches. Nothing stays."
                ),
            ],
            Buttons =
            [
                new Button(ErasePressed.TeamSecond(), "Erase the team's data", ButtonStyle.Danger),
                new Button(ErasePressed.KeepIt(), "Keep it"),
            ],
        };

    public static Card EraseTeamSure() =>
        new("Sure? It is gone for everybody")
        {
            Parts = [new Paragraph("This can't be taken back.")],
            Buttons =
            [
                new Button(ErasePressed.TeamThird(), "Yes, erase the team", ButtonStyle.Danger),
                new Button(ErasePressed.KeepIt(), "Keep it"),
            ],
        };

    public static Card TeamErased() =>
        new("Everything about this team is erased")
        {
            Parts =
            [
                new Paragraph(
                    "If somebody uses me again, I begin with nothing. To be rid of me altogether, remove me from this team."
                ),
            ],
        };

    public static Card AdminsErase() =>
        new("Only a team admin can erase the team") { Parts = [new Paragraph("Nothing was erased.")] };

    public static Mistake Unknown(string word) =>
        new(
            $"I can't {Mistake.Quote(word)} there.",
            "After “privacy” comes hide, show, export or erase.",
            "privacy hide"
        );

    private static Text Breaks(OwnCounts counts) => Text.Count(counts.Breaks, "{0} break|{0} breaks");

    private static Text Shown(NameShown shown) =>
        shown switch
        {
            NameShown.Yes => "Rankings and breaks name you when you took part.",
            NameShown.Hidden => "Your name is hidden: you count, and nobody sees that it is you.",
            NameShown.NotAsked =>
                "This team names only who asks for it, and you have not: you count without your name.",
            _ => "This team's rankings show no names.",
        };
}
