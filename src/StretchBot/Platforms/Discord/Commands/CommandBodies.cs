using System.Collections.Frozen;
using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>The declared commands as Discord registers them.</summary>
internal sealed class CommandBodies(CommandTree tree, IEnumerable<IOfferValues> offers, ICommandWords words)
{
    private const int MostChoices = 25;
    private const int LongestDescription = 100;
    private const int InServers = 0;

    private readonly FrozenSet<OptionKind> offered = offers.Select(offer => offer.Kind).ToFrozenSet();

    public ImmutableArray<CommandBody> All() =>
        [
            .. tree
                .Places.GroupBy(place => place.Path.Name, StringComparer.Ordinal)
                .OrderBy(family => family.Key, StringComparer.Ordinal)
                .Select(family => Command(family.Key, [.. family])),
        ];

    private CommandBody Command(string name, ImmutableArray<(CommandPath Path, CommandDeclaration It)> family)
    {
        var first = family.OrderBy(place => place.It.Name.Length).First().It;
        var isAlone = family is [{ Path.Sub: null }];
        return new CommandBody(
            name,
            Cut(first.Summary),
            isAlone ? Options(first) : [.. Subcommands(family)],
            family.All(place => place.It.Permission == Permission.Admins) ? DiscordRights.ManageServer : null,
            words.Names(name),
            words.Descriptions(first.Summary),
            [InServers]
        );
    }

    private IEnumerable<CommandOptionBody> Subcommands(ImmutableArray<(CommandPath Path, CommandDeclaration It)> family)
    {
        foreach (var (path, it) in family.Where(place => place.Path.Group is null))
            yield return Subcommand(path.Sub!, it);
        foreach (
            var group in family
                .Where(place => place.Path.Group is not null)
                .GroupBy(place => place.Path.Group!, StringComparer.Ordinal)
        )
            yield return new CommandOptionBody(CommandOptionType.Group, group.Key, Cut(group.First().It.Summary))
            {
                Options = [.. group.Select(place => Subcommand(place.Path.Sub!, place.It))],
                NameLocalizations = words.Names(group.Key),
            };
    }

    private CommandOptionBody Subcommand(string name, CommandDeclaration it) =>
        new(CommandOptionType.Subcommand, name, Cut(it.Summary))
        {
            Options = Options(it),
            NameLocalizations = words.Names(name),
            DescriptionLocalizations = words.Descriptions(it.Summary),
        };

    /// <summary>Required ones first, as Discord wants it; otherwise in the order of the line.</summary>
    private ImmutableArray<CommandOptionBody> Options(CommandDeclaration it) =>
        [.. it.Options.OrderByDescending(option => option.Required).Select(Option)];

    private CommandOptionBody Option(Option option)
    {
        var choices = option.Choices.Length is > 0 and <= MostChoices
            ? option.Choices.Select(choice => new CommandChoice(choice, choice)).ToArray()
            : null;
        return new CommandOptionBody(
            option.Kind == OptionKind.Number ? CommandOptionType.WholeNumber : CommandOptionType.Text,
            NameOf(option),
            Cut(option.Description)
        )
        {
            Required = option.Required ? true : null,
            Choices = choices,
            Autocomplete = choices is null && offered.Contains(option.Kind) ? true : null,
            NameLocalizations = words.Names(option.Name),
            DescriptionLocalizations = words.Descriptions(option.Description),
        };
    }

    /// <summary>The name that Discord knows an option by.</summary>
    public static string NameOf(Option option) => option.Name.ToLowerInvariant().Replace(' ', '-');

    private static string Cut(Text summary) => VisibleWords.Cut(summary.ToString(), LongestDescription);
}
