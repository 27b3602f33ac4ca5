using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary><c>/stretch routine [name]</c>: a routine step by step, at one's own pace, for oneself.</summary>
internal sealed class GuidedRoutine(ITeamCatalogues catalogues, OwnView view) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("routine", "A guided routine, step by step; only you see it")
        {
            Options = [new Option("name", "Which routine", OptionKind.Routine)],
            Examples = ["routine", "routine desk-minute"],
            Aliases = ["routines"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await Choose(invocation.Caller, invocation.Rest, cancel));

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. catalogues
                .Of(caller.Team)
                .Offered.Routines.Select(routine => routine.Slug!)
                .Where(slug => slug.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);

    private async ValueTask<Card> Choose(Caller caller, string typed, CancellationToken cancel)
    {
        var known = catalogues.Of(caller.Team);
        if (typed.Length == 0)
            return RoutineCards.All(known.Offered.Routines);
        return
            known.Search.In(caller.Language).FindRoutine(typed) is { } routine
            && await view.Routine(caller, routine.Slug!, cancel) is { } own
            ? RoutineCards.Overview(own)
            : new Mistake(
                $"I know no routine called {Mistake.Quote(typed)}.",
                $"Routines: {string.Join(", ", known.Offered.Routines.Select(other => other.Slug))}.",
                "routine desk-minute"
            ).ToCard();
    }
}

/// <summary>Turns to a step of a routine: its overview (0), a stage (1 …), or the end.</summary>
internal sealed class RoutineStep(OwnView view) : IPress
{
    public string Action => "step";

    /// <param name="step">0 for the overview, 1 for the first stage, one past the last for the end.</param>
    public static ButtonId Id(string slug, int step) =>
        ButtonId.Of("step", slug, step.ToString(CultureInfo.InvariantCulture));

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (
            button.Number(1) is not { } step
            || await view.Routine(caller, button.Argument(0) ?? "", cancel) is not { } own
        )
            return new OnlyYou(RoutineCards.Gone());
        return new Instead(
            step == 0 ? RoutineCards.Overview(own)
            : step <= own.Routine.Stages.Count ? RoutineCards.Step(own.Routine, (int)step)
            : RoutineCards.End(own.Routine)
        );
    }
}
