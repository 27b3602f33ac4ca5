using System.Text.Json;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>A command as Discord sends it: its place, and what was filled in.</summary>
internal sealed record CommandCall(CommandPath Path, IReadOnlyList<InteractionOption> Given)
{
    public static CommandCall Of(InteractionData data)
    {
        var options = data.Options ?? [];
        if (options is not [{ Type: CommandOptionType.Subcommand or CommandOptionType.Group } first])
            return new CommandCall(new CommandPath(data.Name ?? ""), options);
        if (first.Type == CommandOptionType.Subcommand)
            return new CommandCall(new CommandPath(data.Name ?? "", Sub: first.Name), first.Options ?? []);
        var second = first.Options is [var only] ? only : null;
        return new CommandCall(new CommandPath(data.Name ?? "", first.Name, second?.Name), second?.Options ?? []);
    }

    /// <summary>The option that is being typed into, or null.</summary>
    public InteractionOption? Focused => Given.FirstOrDefault(option => option.Focused == true);
}

/// <summary>Turns what was filled in into the one line that every platform has: declared order, with the words that introduce options.</summary>
internal static class CommandLine
{
    public static string Of(CommandDeclaration declaration, CommandCall call) =>
        string.Join(' ', Words(declaration, call).Where(word => word.Length > 0));

    public static string ValueOf(InteractionOption option) =>
        option.Value is { } value
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()!.Trim()
                : value.ToString()
            : "";

    private static IEnumerable<string> Words(CommandDeclaration declaration, CommandCall call)
    {
        yield return declaration.Name;
        foreach (var option in declaration.Options)
        {
            var given = call.Given.FirstOrDefault(one => one.Name == CommandBodies.NameOf(option));
            if (given is null || ValueOf(given) is not { Length: > 0 } value)
                continue;
            if (option.Keyword is { } keyword)
                yield return keyword;
            yield return value;
        }
    }
}
