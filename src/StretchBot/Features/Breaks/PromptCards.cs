using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>A break's prompt in each of its phases.</summary>
internal static class PromptCards
{
    /// <summary>Names shown before the rest become a number: a line that still reads at a glance.</summary>
    private const int MostNames = 12;

    public static Card Announced(BreakView view) =>
        new($"Stretch break: {view.Break.Routine.Called()}")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Starts {new Moment(view.Break.Starts, TimeStyle.Relative)} and takes {BreakWords.Length(view.Break.Routine)}."
                    )
                ),
                new Lines([.. Plan(view.Break.Routine)]),
                .. Overview(view.Break.Routine),
                .. WhoIsIn(view),
                .. Origin(view),
            ],
            Buttons = [InButton(view), Easier(view), NotNow(view)],
        };

    public static Card Running(BreakView view, Stage stage) =>
        new(StageTitle(stage))
        {
            Parts =
            [
                new Paragraph(
                    NextAfter(view.Break, stage) is null
                        ? Text.Of($"{StageDose(stage)} Ends {EndOf(view.Break, stage)}.")
                        : Text.Of($"{StageDose(stage)} Change {EndOf(view.Break, stage)}.")
                ),
                .. Picture(stage),
                new Steps(stage.Stretch.StepsFor(stage.Side)),
                new Note(NextStage(view.Break, stage)),
                .. WhoIsIn(view),
            ],
            Buttons = [InButton(view), Done(view), Easier(view), NotNow(view)],
        };

    public static Card Open(BreakView view) =>
        new("That was the break. Nicely done.")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"If you were in, it counts already. Late? Do it in your own time and press Done until {new Moment(view.Break.Closes, TimeStyle.Clock)}."
                    )
                ),
                new Lines([.. Plan(view.Break.Routine)]),
                .. WhoTookPart(view),
            ],
            Buttons = [Done(view) with { Style = ButtonStyle.Primary }, Easier(view)],
        };

    public static Card Closed(BreakView view) =>
        new($"Break over: {view.Break.Routine.Called()}")
        {
            Parts = [.. WhoTookPart(view, closed: true), .. Week(view.Week), new Note(BreakWords.Next(view.NextBreak))],
        };

    private static IEnumerable<Text> Plan(Routine routine) =>
        routine
            .Stages.GroupBy(stage => stage.Stretch.Slug, StringComparer.Ordinal)
            .Select(stages => PlanLine([.. stages]));

    private static Text PlanLine(Stage[] stages)
    {
        var name = Text.Strong(stages[0].Stretch.Called());
        var length = Seconds(stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Duration));
        var line = stages.Length > 1 ? Text.Of($"{name}, {length}, both sides") : Text.Of($"{name}, {length}");
        return stages[0].Stretch.IsTeams ? Text.Of($"{line}, your team's own") : line;
    }

    private static Text StageTitle(Stage stage) =>
        stage.Side switch
        {
            Side.Left => Text.Of($"{stage.Stretch.Called()}: left side"),
            Side.Right => Text.Of($"{stage.Stretch.Called()}: right side"),
            _ => stage.Stretch.Called(),
        };

    private static Strong StageDose(Stage stage) => new($"{Seconds(stage.Duration)}.");

    private static string Seconds(TimeSpan duration) => $"{(int)Math.Round(duration.TotalSeconds)} s";

    private static Moment EndOf(Break it, Stage stage) =>
        new(it.Starts + Duration.FromTimeSpan(stage.Start + stage.Duration), TimeStyle.Relative);

    private static Stage? NextAfter(Break it, Stage stage) =>
        it.Routine.Stages.FirstOrDefault(other => other.Start > stage.Start);

    private static Text NextStage(Break it, Stage stage)
    {
        if (NextAfter(it, stage) is not { } next)
            return "Last one.";
        if (!string.Equals(next.Stretch.Slug, stage.Stretch.Slug, StringComparison.Ordinal))
            return Text.Of($"Next: {StageTitle(next)}.");
        return next.Side == Side.Left ? "Next: change sides, left." : "Next: change sides, right.";
    }

    /// <summary>The routine at a glance; one that was composed for this break has no strip, so its first stretch stands for it.</summary>
    private static ImmutableArray<Part> Overview(Routine routine) =>
        routine is { HasPicture: true, Slug: { } slug }
            ?
            [
                new RoutinePicture(
                    slug,
                    $"In a row: {Text.Join(", ", [.. routine.Items.Select(item => item.Called())])}."
                ),
            ]
            : Picture(routine.Stages[0]);

    private static ImmutableArray<Part> Picture(Stage stage) => Conversation.Picture.Of(stage.Stretch, stage.Side);

    private static ImmutableArray<Part> WhoIsIn(BreakView view) =>
        view.Gone > 0 || view.People.Any(person => person.TakesPart) ? [new Paragraph($"In: {Names(view)}")] : [];

    private static ImmutableArray<Part> WhoTookPart(BreakView view, bool closed = false)
    {
        var count = view.People.Count(person => person.TakesPart) + view.Gone;
        if (count == 0)
            return closed ? [new Paragraph("Nobody this time, and that is fine.")] : [];
        var anyNamed = view.People.Any(person => person is { TakesPart: true, Hidden: false });
        return
        [
            new Paragraph(
                count == 1 || !anyNamed
                    ? Text.Of($"Took part: {Names(view)}.")
                    : Text.Of($"{count} took part: {Names(view)}.")
            ),
        ];
    }

    /// <summary>Those who take part, first come first named; hidden members count only in the number.</summary>
    private static Text Names(BreakView view)
    {
        var taking = view.People.Where(person => person.TakesPart).ToArray();
        var named = taking.Where(person => !person.Hidden).Take(MostNames).Select(person => person.Name).ToArray();
        var others = taking.Length + view.Gone - named.Length;
        if (named.Length == 0)
            return Text.Count(others, "{0} person|{0} people");
        return others > 0
            ? Text.Of($"{string.Join(", ", named)} and {others} more")
            : Text.List([.. named.Select(Text.Said)]);
    }

    private static ImmutableArray<Part> Origin(BreakView view) =>
        view.Break.Origin switch
        {
            ByHand when view.Starter is { } starter => [new Note($"Started by {starter}.")],
            FromSlot { Late: true } => [new Note("A little late: I was not running at the planned time.")],
            _ => [],
        };

    private static ImmutableArray<Part> Week(WeekSoFar week) =>
        week.Minutes == 0
            ? []
            :
            [
                new Paragraph(
                    week.Shared == 0
                        ? Text.Of($"The team this week: {Minutes(week)}.")
                        : Text.Of(
                            $"The team this week: {Text.Count(week.Shared, "{0} break|{0} breaks")} together, {Minutes(week)}."
                        )
                ),
            ];

    private static Text Minutes(WeekSoFar week) => Text.Count(week.Minutes, "{0} minute|{0} minutes");

    private static Button InButton(BreakView view) =>
        new(JoinBreak.Id(view.Break.Id), "I'm in", ButtonStyle.Primary) { Emoji = "🙋" };

    private static Button Done(BreakView view) => new(DoneBreak.Id(view.Break.Id), "Done") { Emoji = "✅" };

    private static Button Easier(BreakView view) =>
        new(Breaks.EasierVersion.Id(view.Break.Id), "Easier version") { Emoji = "🪑" };

    private static Button NotNow(BreakView view) => new(Breaks.NotNow.Id(view.Break.Id), "Not now") { Emoji = "👋" };
}
