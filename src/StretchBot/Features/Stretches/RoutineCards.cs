using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Every sentence of a guided routine.</summary>
internal static class RoutineCards
{
    public static Card All(IReadOnlyList<Routine> routines) =>
        new("Which routine?")
        {
            Parts =
            [
                new Lines([
                    .. routines.Select(routine =>
                        routine.NeedsWarmUp
                            ? Text.Of($"{Text.Strong(routine.Called())}: {Length(routine)}, warm up first")
                            : Text.Of($"{Text.Strong(routine.Called())}: {Length(routine)}")
                    ),
                ]),
            ],
            Buttons = [.. routines.Select(routine => new Button(RoutineStep.Id(routine.Slug!, 0), routine.Called()))],
        };

    public static Card Overview(OwnRoutine own) =>
        own.Routine.Stages.Count == 0 ? NothingFits(own.Routine)
        : own.Changed ? Overview(own.Routine, [new Note("Changed to spare what you avoid. Only you see this.")])
        : Overview(own.Routine, []);

    private static Card NothingFits(Routine routine) =>
        new($"Nothing in “{routine.Called()}” fits you right now")
        {
            Parts =
            [
                new Paragraph(
                    "Each of its stretches is one that you told me to leave out, and I know no gentler ones."
                ),
                new Note(Text.Of($"What I leave out for you: {new Typed("/stretch avoid list")}")),
            ],
        };

    private static Card Overview(Routine routine, ImmutableArray<Part> changed) =>
        new($"{routine.Called()}: {Length(routine)}")
        {
            Parts =
            [
                .. changed,
                .. WarmUp(routine),
                new Steps([
                    .. routine.Stages.Select(stage => Text.Of($"{Text.Strong(Name(stage))}, {Seconds(stage)}")),
                ]),
                .. NoteOf(routine),
            ],
            Buttons = [new Button(RoutineStep.Id(routine.Slug!, 1), "Begin", ButtonStyle.Primary)],
        };

    public static Card Step(Routine routine, int step)
    {
        var stage = routine.Stages[step - 1];
        var last = step == routine.Stages.Count;
        return new Card($"{step} of {routine.Stages.Count}: {Name(stage)}")
        {
            Parts =
            [
                new Paragraph(Text.Strong(DoseOf(stage, routine))),
                .. Picture.Of(stage.Stretch, stage.Side),
                new Steps(stage.Stretch.StepsFor(stage.Side)),
                new Note(last ? "Last one." : Text.Of($"Next: {Name(routine.Stages[step])}.")),
            ],
            Buttons =
            [
                new Button(RoutineStep.Id(routine.Slug!, step + 1), last ? "Finish" : "Next", ButtonStyle.Primary),
                new Button(RoutineStep.Id(routine.Slug!, step - 1), "Back"),
            ],
        };
    }

    public static Card End(Routine routine) =>
        new("That was the routine. Nicely done.")
        {
            Parts =
            [
                new Paragraph("Press Done to count it in your own tally."),
                new Note(Text.Of($"Together it is more fun: {new Typed($"/stretch break {routine.Slug}")}")),
            ],
            Buttons =
            [
                new Button(SoloDone.Id(routine.Slug!), "Done", ButtonStyle.Primary),
                new Button(RoutineStep.Id(routine.Slug!, 0), "Again"),
            ],
        };

    public static Card Gone() =>
        new("That routine is no longer in the catalogue")
        {
            Parts = [new Paragraph(Text.Of($"Type {new Typed("/stretch routine")} to see what is."))],
        };

    private static Text Name(Stage stage) =>
        stage.Side switch
        {
            Side.Left => Text.Of($"{stage.Stretch.Called()}, left"),
            Side.Right => Text.Of($"{stage.Stretch.Called()}, right"),
            _ => stage.Stretch.Called(),
        };

    private static string Seconds(Stage stage) => $"{(int)stage.Duration.TotalSeconds} s";

    private static Text Length(Routine routine)
    {
        var minutes = routine.Duration.TotalMinutes;
        return minutes < 1.25
            ? "about a minute"
            : Text.Of($"about {(int)Math.Round(minutes, MidpointRounding.AwayFromZero)} minutes");
    }

    private static ImmutableArray<Part> WarmUp(Routine routine) =>
        routine.NeedsWarmUp
            ?
            [
                new Paragraph(
                    $"Warm up first: {Math.Max(routine.WarmUpMinutes, 5)} to 10 minutes of walking or marching."
                ),
            ]
            : [];

    private static ImmutableArray<Part> NoteOf(Routine routine) =>
        routine.Note is { } note ? [new Note(Text.FromCatalogue(note))] : [];

    /// <summary>"Hold 20 s." where that is all there is to it, else the time of all of it first.</summary>
    private static Text DoseOf(Stage stage, Routine routine)
    {
        var dose = stage.Stretch.DoseOf(routine.Dose);
        return dose switch
        {
            { Mode: DoseMode.Timed } => Text.Of($"{Seconds(stage)}."),
            { Mode: DoseMode.Hold, Reps: 1 } => Text.Of($"Hold {Seconds(stage)}."),
            _ => Text.Of($"{Seconds(stage)}: {StretchCards.DoseWords(dose, oneSided: false)}."),
        };
    }
}
