using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary>Every sentence on the way to a first schedule.</summary>
internal static class SetUpCards
{
    public const string HoursOnly = "These are hours from and to, such as 9:00-17:00.";

    public static Text Label(Pace pace) =>
        pace.Minutes switch
        {
            90 => "Calm: every 90 minutes",
            60 => "Normal: every hour",
            _ => "Active: every 30 minutes",
        };

    public static Card Confirm(EveryInterval rule, DateTimeZone zone, Instant first, int others) =>
        new("Shall I start?")
        {
            Parts =
            [
                new Paragraph(PlainRule.Sentence(rule, zone)),
                new Paragraph(
                    Text.Of($"The first one is {new Moment(first, TimeStyle.DayAndClock)}, and nobody has to join.")
                ),
                .. others == 0
                    ? (Part[])[]
                    :
                    [
                        new Note(
                            Text.Of(
                                $"This channel has breaks already; these come on top. See them: {new Typed("/stretch schedule")}"
                            )
                        ),
                    ],
            ],
            Buttons =
            [
                new Button(ConfirmSetUp.Id(rule, zone), "Start these breaks", ButtonStyle.Primary),
                new Button(StartSetUp.Id(), "Change something"),
            ],
        };

    public static Card Started(NumberedSchedule row) =>
        new("Your breaks are set")
        {
            Parts =
            [
                new Paragraph(
                    row.Schedule.NextSlot is { } slot
                        ? Text.Of(
                            $"{PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)} The first one is {new Moment(row.Schedule.StartOf(slot), TimeStyle.DayAndClock)}."
                        )
                        : PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)
                ),
                new Paragraph(Text.Of($"No need to wait: {new Typed("/stretch break")} starts one now.")),
                new Note(
                    Text.Of(
                        $"Change it: {new Typed($"/stretch schedule edit #{row.Number}")}. Days without breaks: {new Typed("/stretch daysoff")}"
                    )
                ),
            ],
        };

    public static Card AdminsSetUp() =>
        new("Someone who manages this team can set up breaks")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Ask them to type {new Typed("/stretch setup")} here. You can start one by hand right now: {new Typed("/stretch break")}"
                    )
                ),
            ],
        };

    public static Card Again() =>
        new("I could not read that")
        {
            Parts = [new Paragraph("Nothing was changed. Fill in the form once more.")],
            Buttons = [new Button(StartSetUp.Id(), "Open the form", ButtonStyle.Primary)],
        };

    public static Card Paced(Pace pace, ImmutableArray<NumberedSchedule> rows) =>
        new(Label(pace))
        {
            Parts =
            [
                new Lines([.. rows.Select(row => Text.Of($"#{row.Number} {PlainRule.Short(row.Schedule.Rule)}"))]),
                new Note("Days and hours stay as they were."),
            ],
        };

    public static Card FixedTimesOnly(int number, Pace pace) =>
        new("The breaks here have fixed times")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"A preset changes how often breaks come. Make it an interval first: {new Typed($"/stretch schedule edit #{number} every {pace.Minutes}m 9:00-17:00")}"
                    )
                ),
            ],
        };

    public static Mistake UnknownPace(string typed) =>
        new(
            typed.Length == 0 ? "Which pace?" : Text.Of($"I know no pace called {Mistake.Quote(typed)}."),
            "Calm is every 90 minutes, normal every 60, active every 30.",
            "settings preset calm"
        );
}
