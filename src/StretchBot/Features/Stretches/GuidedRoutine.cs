using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary><c>/stretch routine [name]</c>: a routine step by step, at one's own pace, for oneself.</summary>
internal sealed class GuidedRoutine(Catalogue catalogue, StretchSearch search) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("routine", "A guided routine, step by step; only you see it")
        {
            Options = [new Option("name", "Which routine", OptionKind.Routine)],
            Examples = ["routine", "routine desk-minute"],
            Aliases = ["routines"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(Choose(invocation.Rest)));

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. catalogue
                .Routines.Select(routine => routine.Slug!)
                .Where(slug => slug.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);

    private Card Choose(string typed) =>
        typed.Length == 0 ? RoutineCards.All(catalogue.Routines)
        : search.FindRoutine(typed) is { } routine ? RoutineCards.Overview(routine)
        : new Mistake(
            $"I know no routine called {Mistake.Quote(typed)}.",
            $"Routines: {string.Join(", ", catalogue.Routines.Select(known => known.Slug))}.",
            "routine desk-minute"
        ).ToCard();
}

/// <summary>Turns to a step of a routine: its overview (0), a stage (1 …), or the end.</summary>
internal sealed class RoutineStep(Catalogue catalogue) : IPress
{
    public string Action => "step";

    /// <param name="step">0 for the overview, 1 for the first stage, one past the last for the end.</param>
    public static ButtonId Id(string slug, int step) =>
        ButtonId.Of("step", slug, step.ToString(CultureInfo.InvariantCulture));

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (catalogue.FindRoutine(button.Argument(0) ?? "") is not { } routine || button.Number(1) is not { } step)
            return ValueTask.FromResult<Reply>(new OnlyYou(RoutineCards.Gone()));
        return ValueTask.FromResult<Reply>(
            new Instead(
                step == 0 ? RoutineCards.Overview(routine)
                : step <= routine.Stages.Count ? RoutineCards.Step(routine, (int)step)
                : RoutineCards.End(routine)
            )
        );
    }
}
