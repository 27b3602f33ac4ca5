using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>All commands by the words that call them.</summary>
public sealed class CommandBook
{
    private readonly Dictionary<string, ICommand> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly int longestName;

    /// <exception cref="InvalidOperationException">Two commands claim the same words, or none is the bare command.</exception>
    public CommandBook(IEnumerable<ICommand> commands)
    {
        Commands = [.. commands];
        foreach (var command in Commands)
        foreach (var name in command.Declaration.Aliases.Add(command.Declaration.Name))
            if (!byName.TryAdd(name, command))
                throw new InvalidOperationException($"Two commands are called '{name}'.");
        if (!byName.ContainsKey(""))
            throw new InvalidOperationException("No command answers the bare /stretch.");
        longestName = byName.Keys.Max(name => name.Count(c => c == ' ') + 1);
    }

    public ImmutableArray<ICommand> Commands { get; }

    /// <summary>The names that a person may type, aliases included, without the bare command.</summary>
    public IEnumerable<string> Names => byName.Keys.Where(name => name.Length > 0);

    /// <summary>The command called exactly so, or null.</summary>
    public ICommand? Named(string name) => byName.GetValueOrDefault(SingleSpaced(name));

    /// <summary>The command with the longest name that the words begin with, and the words that follow it.</summary>
    public (ICommand Command, string Remainder) Find(string words)
    {
        var trimmed = words.Trim();
        var ends = WordEnds(trimmed).Take(longestName).Reverse();
        foreach (var end in ends)
            if (byName.TryGetValue(SingleSpaced(trimmed[..end]), out var command))
                return (command, trimmed[end..].Trim());
        return (byName[""], trimmed);
    }

    private static IEnumerable<int> WordEnds(string text)
    {
        for (var i = 1; i <= text.Length; i++)
            if (!char.IsWhiteSpace(text[i - 1]) && (i == text.Length || char.IsWhiteSpace(text[i])))
                yield return i;
    }

    private static string SingleSpaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
