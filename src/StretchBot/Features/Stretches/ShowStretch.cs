using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary><c>/stretch</c> and <c>/stretch pigeon</c>: one good stretch for now, or the one that was named.</summary>
internal sealed class ShowStretch(StretchPick pick, ITeamCatalogues catalogues, OwnView view) : ICommand, ISuggest
{
    private const int MostSuggestions = 20;

    public CommandDeclaration Declaration { get; } =
        new("", "One good stretch for now, or the one you name")
        {
            Options = [new Option("what", "A stretch, an area, or random", OptionKind.Stretch) { Required = true }],
            Examples = ["pigeon", "hips", "stiff neck"],
            Aliases = ["random"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        if (invocation.Rest.Length == 0)
            return new OnlyYou(await pick.ForNow(caller, area: null, cancel));
        return new OnlyYou(
            catalogues.Of(caller.Team).Search.In(caller.Language).Find(invocation.Rest) switch
            {
                Found found => await view.Stretch(caller, found.Stretch, StretchCards.FirstSide(found.Stretch), cancel),
                AreaNamed area => StretchCards.Area(
                    Text.FromCatalogue(area.Area.Label),
                    await view.FittingFirst(caller, area.Stretches, cancel),
                    position: null
                ),
                Unsure unsure => StretchCards.Unsure(
                    invocation.Rest,
                    unsure.Nearest,
                    NearestCommand.To(invocation.Words[0], invocation.Book)
                ),
                var unknown => throw new InvalidOperationException($"Unknown match {unknown.GetType().Name}."),
            }
        );
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. catalogues
                .Of(caller.Team)
                .Search.In(caller.Language)
                .Suggest(typed, MostSuggestions)
                .Select(suggestion => suggestion.Slug),
        ]);
}
