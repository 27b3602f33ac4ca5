using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary><c>/stretch list [area] [position]</c>: browse the catalogue.</summary>
internal sealed class ListStretches(ITeamCatalogues catalogues, OwnView view) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("list", "Browse the stretches by area and position")
        {
            Options =
            [
                new Option("area", "A part of the body, such as hips", OptionKind.Area),
                new Option("position", "How it is done", OptionKind.Choice)
                {
                    Choices = ["desk", "seated", "standing", "floor"],
                },
            ],
            Examples = ["list", "list hips", "list hips standing"],
            Aliases = ["browse", "stretches", "areas"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await Browse(invocation.Caller, invocation.Words, cancel));

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. catalogues
                .Of(caller.Team)
                .Offered.Vocabulary.Areas.Select(area => area.Label)
                .Where(label => label.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);

    /// <summary>The stretches of an area, those that name it first in front.</summary>
    public static IReadOnlyList<Stretch> In(Catalogue catalogue, Area area) =>
        [
            .. catalogue
                .Stretches.Where(stretch => stretch.Areas.Intersect(area.Covers, StringComparer.Ordinal).Any())
                .OrderByDescending(stretch => area.Covers.Contains(stretch.Areas[0], StringComparer.Ordinal))
                .ThenBy(stretch => stretch.Difficulty),
        ];

    private async ValueTask<Card> Browse(Caller caller, ImmutableArray<string> words, CancellationToken cancel)
    {
        var known = catalogues.Of(caller.Team);
        var (catalogue, search) = (known.Offered, known.Search.In(caller.Language));
        var (position, typed) = Split(words, search.Vocabulary);
        var label = position is { } named ? Text.FromCatalogue(catalogue.Vocabulary.LabelOf(named)) : null;
        if (typed.Length == 0)
            return position is null
                ? StretchCards.Areas([.. Counted(catalogue)])
                : StretchCards.Area(
                    "all areas",
                    await view.FittingFirst(caller, Fitting(catalogue.Stretches, position), cancel),
                    label
                );
        if (search.Find(typed) is not AreaNamed found)
            return new Mistake(
                $"I know no area called {Mistake.Quote(typed)}.",
                $"Areas: {Text.Join(", ", [.. catalogue.Vocabulary.Areas.Select(area => Text.FromCatalogue(area.Label))])}. Positions: desk, seated, standing, floor.",
                "list hips standing"
            ).ToCard();
        var fitting = await view.FittingFirst(caller, Fitting(found.Stretches, position), cancel);
        return fitting.Count == 0
            ? StretchCards.NoneThere(Text.FromCatalogue(found.Area.Label), label!)
            : StretchCards.Area(Text.FromCatalogue(found.Area.Label), fitting, label);
    }

    /// <summary>The position that the words end or begin with, and what is left of them.</summary>
    private static (Position? Position, string Place) Split(ImmutableArray<string> words, Vocabulary vocabulary)
    {
        for (var length = words.Length; length > 0; length--)
        {
            if (vocabulary.PositionNamed(Joined(words[^length..])) is { } last)
                return (last, Joined(words[..^length]));
            if (vocabulary.PositionNamed(Joined(words[..length])) is { } first)
                return (first, Joined(words[length..]));
        }
        return (null, Joined(words));
    }

    /// <summary>Whoever asks for what is done sitting means the office chair, too.</summary>
    private static IReadOnlyList<Stretch> Fitting(IReadOnlyList<Stretch> stretches, Position? position) =>
        position is { } wanted
            ?
            [
                .. stretches.Where(stretch =>
                    stretch.FitsIn(wanted) || (wanted == Position.Seated && stretch.FitsIn(Position.AtDesk))
                ),
            ]
            : stretches;

    private static string Joined(ImmutableArray<string> words) => string.Join(' ', words);

    private static IEnumerable<(Area Area, int Count)> Counted(Catalogue catalogue) =>
        catalogue.Vocabulary.Areas.Select(area => (area, In(catalogue, area).Count)).Where(area => area.Count > 0);
}
