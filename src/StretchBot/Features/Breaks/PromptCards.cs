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
        new($"Stretch break: {view.Break.Routine.Name}")
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
                    Text.Of(
                        $"{new Strong(StageDose(stage))} {(NextAfter(view.Break, stage) is null ? "Ends" : "Change")} {new Moment(EndOf(view.Break, stage), TimeStyle.Relative)}."
                    )
                ),
                .. Picture(stage),
                new Steps([.. stage.Stretch.In(stage.Side).Steps.Select(step => (Text)step)]),
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
        new($"Break over: {view.Break.Routine.Name}")
        {
            Parts = [.. WhoTookPart(view, closed: true), .. Week(view.Week), new Note(BreakWords.Next(view.NextBreak))],
        };

    private static IEnumerable<Text> Plan(Routine routine) =>
        routine
            .Stages.GroupBy(stage => stage.Stretch.Slug, StringComparer.Ordinal)
            .Select(stages =>
                Text.Of(
                    $"{new Strong(stages.First().Stretch.Name)}, {Seconds(stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Duration))}{(stages.Count() > 1 ? ", both sides" : "")}{(stages.First().Stretch.IsTeams ? ", your team's own" : "")}"
                )
            );

    private static string StageTitle(Stage stage) =>
        stage.Side switch
        {
            Side.Left => $"{stage.Stretch.Name}: left side",
            Side.Right => $"{stage.Stretch.Name}: right side",
            _ => stage.Stretch.Name,
        };

    private static string StageDose(Stage stage) => $"{Seconds(stage.Duration)}.";

    private static string Seconds(TimeSpan duration) => $"{(int)Math.Round(duration.TotalSeconds)} s";

    private static Instant EndOf(Break it, Stage stage) =>
        it.Starts + Duration.FromTimeSpan(stage.Start + stage.Duration);

    private static Stage? NextAfter(Break it, Stage stage) =>
        it.Routine.Stages.FirstOrDefault(other => other.Start > stage.Start);

    private static Text NextStage(Break it, Stage stage)
    {
        var next = NextAfter(it, stage);
        return next is null ? "Last one."
            : string.Equals(next.Stretch.Slug, stage.Stretch.Slug, StringComparison.Ordinal)
                ? $"Next: change sides, {(next.Side == Side.Left ? "left" : "right")}."
            : $"Next: {StageTitle(next)}.";
    }

    /// <summary>The routine at a glance; one that was composed for this break has no strip, so its first stretch stands for it.</summary>
    private static ImmutableArray<Part> Overview(Routine routine) =>
        routine is { HasPicture: true, Slug: { } slug }
            ? [new RoutinePicture(slug, $"In a row: {string.Join(", ", routine.Items.Select(item => item.Name))}.")]
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
                count == 1 || !anyNamed ? $"Took part: {Names(view)}." : $"{count} took part: {Names(view)}."
            ),
        ];
    }

    /// <summary>Those who take part, first come first named; hidden members count only in the number.</summary>
    private static string Names(BreakView view)
    {
        var taking = view.People.Where(person => person.TakesPart).ToArray();
        var named = taking.Where(person => !person.Hidden).Take(MostNames).Select(person => person.Name).ToArray();
        var others = taking.Length + view.Gone - named.Length;
        if (named.Length == 0)
            return CardWords.Count(others, "person").Replace("persons", "people", StringComparison.Ordinal);
        if (others > 0)
            return $"{string.Join(", ", named)} and {others} more";
        return named.Length == 1 ? named[0] : $"{string.Join(", ", named[..^1])} and {named[^1]}";
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
                        ? $"The team this week: {CardWords.Count(week.Minutes, "minute")}."
                        : $"The team this week: {CardWords.Count(week.Shared, "break")} together, {CardWords.Count(week.Minutes, "minute")}."
                ),
            ];

    private static Button InButton(BreakView view) => new(JoinBreak.Id(view.Break.Id), "I'm in", ButtonStyle.Primary);

    private static Button Done(BreakView view) => new(DoneBreak.Id(view.Break.Id), "Done");

    private static Button Easier(BreakView view) => new(Breaks.EasierVersion.Id(view.Break.Id), "Easier version");

    private static Button NotNow(BreakView view) => new(Breaks.NotNow.Id(view.Break.Id), "Not now");
}
