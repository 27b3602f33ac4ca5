using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary><c>/stretch custom</c>: the team's own stretches and routines, numbered.</summary>
internal sealed class ListCustom(CustomKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom", "The team's own stretches and routines") { Examples = ["custom"], Aliases = ["custom list"] };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        if (!invocation.Words.IsEmpty)
            return ValueTask.FromResult<Reply>(new OnlyYou(CustomMistakes.Unknown(invocation.Words[0]).ToCard()));
        var caller = invocation.Caller;
        var off = keeping.Of(caller).SwitchedOff.Select(keeping.Catalogue.FindStretch).OfType<Stretch>();
        ImmutableArray<string> names = [.. off.Select(stretch => stretch.Name).Order(StringComparer.OrdinalIgnoreCase)];
        return ValueTask.FromResult<Reply>(new OnlyYou(CustomCards.List(keeping.List(caller), names, caller.IsAdmin)));
    }
}

/// <summary><c>/stretch custom add</c>: a stretch or routine as YAML; with no words, the form.</summary>
internal sealed class AddCustom(CustomKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom add", "Add a stretch of the team's own: YAML, or nothing for the form")
        {
            Options = [new Option("yaml", "One stretch or routine as YAML; left out, the form", OptionKind.Words)],
            Examples = ["custom add"],
            KeepsLines = true,
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        switch (invocation.Rest.ToLowerInvariant())
        {
            case "" or OpenCustomForm.Stretch:
                return new Ask(StretchForm.Empty(keeping.Catalogue.Vocabulary));
            case OpenCustomForm.Routine:
                return new Ask(RoutineForm.Empty());
            default:
                var (added, not) = await keeping.Add(invocation.Rest, invocation.Caller, cancel);
                return new OnlyYou(not is null ? CustomCards.Added(added) : not.Mistake.ToCard());
        }
    }
}

/// <summary><c>/stretch custom show #1</c>.</summary>
internal sealed class ShowCustom(CustomRows rows) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom show", "Look at one of the team's own")
        {
            Options = [CustomRows.Number],
            Examples = ["custom show #1"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        rows.WithOne(invocation, row => ValueTask.FromResult(rows.Card(row, invocation.Caller)));
}

/// <summary><c>/stretch custom approve #1</c>: an admin has looked at it.</summary>
internal sealed class ApproveCustom(CustomRows rows, CustomKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom approve", "Let something of the team's own reach breaks (team admins)")
        {
            Options = [CustomRows.Number],
            Examples = ["custom approve #1"],
            Aliases = ["custom review"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        rows.WithOne(invocation, row => keeping.Approve(row, invocation.Caller, cancel));
}

/// <summary><c>/stretch custom remove #1</c>.</summary>
internal sealed class RemoveCustom(CustomRows rows, CustomKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom remove", "Remove one of the team's own: what you added, or any as an admin")
        {
            Options = [CustomRows.Number],
            Examples = ["custom remove #1"],
            Aliases = ["custom decline", "custom delete"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        rows.WithOne(invocation, row => keeping.Remove(row, invocation.Caller, cancel));
}

/// <summary><c>/stretch custom import</c>: a pack from another team.</summary>
internal sealed class ImportCustom : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom import", "Add a pack of stretches and routines from a file") { Examples = ["custom import"] };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new Ask(ImportForm.Empty()));
}

/// <summary><c>/stretch custom export</c>: all of the team's own that can be chosen, in one file.</summary>
internal sealed class ExportCustom(CustomKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("custom export", "The team's own stretches and routines in one YAML file") { Examples = ["custom export"] };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var items = keeping
            .Of(invocation.Caller)
            .Items.Where(item => item.State == OwnState.Offered)
            .OrderBy(item => item.Kind)
            .ToArray();
        if (items.Length == 0)
            return ValueTask.FromResult<Reply>(new OnlyYou(CustomCards.NothingToExport()));
        var text = Pack.Join(items.Select(item => item.Yaml));
        return ValueTask.FromResult<Reply>(
            new FileForYou(
                CustomCards.Exported(items.Length),
                "stretches.yaml",
                "application/yaml",
                Encoding.UTF8.GetBytes(text)
            )
        );
    }
}

/// <summary><c>/stretch custom off pigeon</c>: a catalogue stretch that this team does without.</summary>
internal sealed class SwitchOff(CustomKeeping keeping, StretchSearch search) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("custom off", "Switch a stretch of the catalogue off for this team (team admins)")
        {
            Options = [new Option("stretch", "Which stretch", OptionKind.Stretch) { Required = true }],
            Examples = ["custom off pigeon"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await Switching.One(keeping, search, invocation, off: true, cancel));

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult(Switching.Suggest(search.In(caller.Language), typed));
}

/// <summary><c>/stretch custom on pigeon</c>: a catalogue stretch that this team has again.</summary>
internal sealed class SwitchOn(CustomKeeping keeping, StretchSearch search) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("custom on", "Switch a stretch of the catalogue on again for this team (team admins)")
        {
            Options = [new Option("stretch", "Which stretch", OptionKind.Stretch) { Required = true }],
            Examples = ["custom on pigeon"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await Switching.One(keeping, search, invocation, off: false, cancel));

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult(Switching.Suggest(search.In(caller.Language), typed));
}

/// <summary>What off and on have in common. They look through the whole catalogue: what is off is not among the team's own.</summary>
internal static class Switching
{
    private const int MostSuggestions = 20;

    public static async ValueTask<Card> One(
        CustomKeeping keeping,
        StretchSearch search,
        Invocation invocation,
        bool off,
        CancellationToken cancel
    )
    {
        var typed = invocation.Rest;
        if (
            keeping.CatalogueOf(invocation.Caller).Search.In(invocation.Caller.Language).Find(typed) is Found
            {
                Stretch: { IsTeams: true } own
            }
        )
            return CustomMistakes.TeamsOwn(own.Name).ToCard();
        return search.In(invocation.Caller.Language).Find(typed) switch
        {
            Found found => await keeping.Switch(found.Stretch, off, invocation.Caller, cancel),
            AreaNamed area => CustomMistakes.NoSuchStretch(typed, area.Stretches.Take(3)).ToCard(),
            Unsure unsure => CustomMistakes.NoSuchStretch(typed, unsure.Nearest).ToCard(),
            var unknown => throw new InvalidOperationException($"Unknown match {unknown.GetType().Name}."),
        };
    }

    public static ImmutableArray<string> Suggest(StretchSearch search, string typed) =>
        [.. search.Suggest(typed, MostSuggestions).Select(suggestion => suggestion.Slug)];
}

/// <summary>The rows of the list, by the numbers that lines name them with.</summary>
internal sealed class CustomRows(CustomKeeping keeping)
{
    public static readonly Option Number = new("number", "Its number in the list, such as #1", OptionKind.Number)
    {
        Required = true,
    };

    public async ValueTask<Reply> WithOne(Invocation invocation, Func<NumberedItem, ValueTask<Card>> change)
    {
        var rows = keeping.List(invocation.Caller);
        var typed = invocation.Rest;
        if (rows.IsEmpty)
            return new OnlyYou(CustomCards.List(rows, [], invocation.Caller.IsAdmin));
        return new OnlyYou(
            int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= rows.Length
                ? await change(rows[number - 1])
                : CustomMistakes.NoSuchItem(typed, rows.Length).ToCard()
        );
    }

    public Card Card(NumberedItem row, Caller caller)
    {
        var (stretch, routine) = keeping.Read(caller, row.Item);
        return CustomCards.Item(
            row,
            stretch,
            routine,
            keeping.Catalogue.Vocabulary,
            caller.IsAdmin,
            caller.IsAdmin || row.Item.Author == caller.Member
        );
    }
}
