using System.Collections.Frozen;
using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>
/// Every declared command's place among Discord's: one word is a command, two are a command and its subcommand, three have a group between.
/// Discord lets nothing be a command and hold subcommands, so <c>schedule</c> beside <c>schedule add</c> becomes <c>schedule list</c>: by its
/// own alias if it has a fitting one.
/// </summary>
internal sealed class CommandTree
{
    /// <summary>What the bare command is called.</summary>
    public const string Bare = "stretch";

    private const int Deepest = 3;

    /// <summary>For a command that must become a subcommand and has no alias for it.</summary>
    private static readonly ImmutableArray<string> SpareNames = ["show", "list", "open", "now"];

    private readonly FrozenDictionary<string, CommandDeclaration> byPath;
    private readonly FrozenDictionary<string, CommandPath> byName;

    public CommandTree(CommandBook book)
    {
        Places =
        [
            .. book
                .Commands.Select(command => command.Declaration)
                .GroupBy(declaration => WordsOf(declaration)[0], StringComparer.Ordinal)
                .SelectMany(Placed),
        ];
        byPath = Places.ToFrozenDictionary(
            place => place.Path.ToString(),
            place => place.Declaration,
            StringComparer.Ordinal
        );
        byName = Places.ToFrozenDictionary(
            place => place.Declaration.Name,
            place => place.Path,
            StringComparer.Ordinal
        );
    }

    public ImmutableArray<(CommandPath Path, CommandDeclaration Declaration)> Places { get; }

    /// <summary>The command at a place, or null.</summary>
    public CommandDeclaration? At(CommandPath path) => byPath.GetValueOrDefault(path.ToString());

    public CommandPath PathOf(CommandDeclaration declaration) => byName[declaration.Name];

    private static IEnumerable<(CommandPath, CommandDeclaration)> Placed(IGrouping<string, CommandDeclaration> family)
    {
        var all = family.ToArray();
        var taken = all.Select(WordsOf)
            .Where(words => words.Length > 1)
            .Select(words => words[1])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var declaration in all)
        {
            var words = WordsOf(declaration);
            if (words.Length == 1)
                yield return (AtTop(declaration, family.Key, taken), declaration);
            else if (words.Length == 2 && all.Any(other => Holds(words, WordsOf(other))))
                yield return (new CommandPath(words[0], words[1], SpareNames[0]), declaration);
            else
                yield return (PathOf(words), declaration);
        }
    }

    private static CommandPath AtTop(CommandDeclaration declaration, string name, HashSet<string> taken)
    {
        if (SecondWord(declaration, name) is { } own && !taken.Contains(own))
            return new CommandPath(name, Sub: own);
        return taken.Count == 0
            ? new CommandPath(name)
            : new CommandPath(name, Sub: SpareNames.First(spare => !taken.Contains(spare)));
    }

    /// <summary>"start" of <c>break</c>, which is also called "break start".</summary>
    private static string? SecondWord(CommandDeclaration declaration, string name) =>
        declaration
            .Aliases.Select(alias => alias.Split(' '))
            .FirstOrDefault(words => words.Length == 2 && words[0] == name)
            ?[1];

    private static bool Holds(string[] words, string[] other) =>
        other.Length > words.Length && other.AsSpan(0, words.Length).SequenceEqual(words);

    private static CommandPath PathOf(string[] words) =>
        words.Length == 2
            ? new CommandPath(words[0], Sub: words[1])
            : new CommandPath(words[0], words[1], string.Join('-', words[(Deepest - 1)..]));

    private static string[] WordsOf(CommandDeclaration declaration) =>
        declaration.Name.Length == 0 ? [Bare] : declaration.Name.Split(' ');
}
