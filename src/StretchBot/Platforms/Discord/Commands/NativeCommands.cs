using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>How a line that is typed elsewhere is typed here.</summary>
/// <param name="Words">As <c>/schedule add</c> or <c>/break start routine:desk-minute</c>.</param>
/// <param name="ClickId">With it, the client shows a chip that puts the command into the composer; null where words follow.</param>
internal sealed record NativeLine(string Words, string? ClickId);

/// <summary>
/// Says in Discord's commands what cards say in lines that begin with <c>/stretch</c>. The book is looked into late: one of its commands asks
/// the platforms how they are, and a platform draws cards.
/// </summary>
internal sealed class NativeCommands(Lazy<CommandBook> book, Lazy<CommandTree> tree, DiscordSelf self)
{
    private const string Start = "/stretch";

    /// <summary>The line in Discord's own words, or null when it is no command.</summary>
    public NativeLine? Of(string typed)
    {
        if (
            !typed.StartsWith(Start, StringComparison.Ordinal)
            || (typed.Length > Start.Length && typed[Start.Length] != ' ')
        )
            return null;
        var (command, rest) = book.Value.Find(typed[Start.Length..]);
        var path = tree.Value.PathOf(command.Declaration);
        return rest.Length == 0
            ? new NativeLine($"/{path}", self.CommandIds.GetValueOrDefault(path.Name))
            : new NativeLine($"/{path} {Filled(command.Declaration, rest)}", ClickId: null);
    }

    /// <summary>Words shared out among the options, as a person would fill them in: <c>days:weekdays times:10:30</c>.</summary>
    private static string Filled(CommandDeclaration declaration, string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var placed = declaration.Options.Where(option => option.Keyword is null).ToArray();
        var filled = new List<(Option Option, List<string> Words)>();
        var next = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (
                declaration.Options.FirstOrDefault(option => option.Keyword == word) is { } named
                && i + 1 < words.Length
            )
                filled.Add((named, [words[++i]]));
            else if (Taker(placed, next, word) is { } at)
            {
                filled.Add((placed[at], [word]));
                next = at + 1;
            }
            else if (filled.Count > 0)
                filled[^1].Words.Add(word);
            else
                return rest;
        }
        return string.Join(
            ' ',
            filled.Select(one => $"{CommandBodies.NameOf(one.Option)}:{string.Join(' ', one.Words)}")
        );
    }

    private static int? Taker(Option[] options, int from, string word)
    {
        for (var i = from; i < options.Length; i++)
            if (Fits(options[i], word))
                return i;
        return null;
    }

    private static bool Fits(Option option, string word) =>
        option.Kind switch
        {
            OptionKind.Zone => word.Contains('/', StringComparison.Ordinal) || word == "UTC",
            OptionKind.Routine or OptionKind.Stretch or OptionKind.Area => !word.Any(char.IsAsciiDigit),
            OptionKind.Schedule or OptionKind.Number => word.TrimStart('#').All(char.IsAsciiDigit),
            OptionKind.Choice => option.Choices.Contains(word, StringComparer.OrdinalIgnoreCase),
            _ => true,
        };
}
