namespace StretchBot.Platforms.Discord.Client.Models;

internal static class CommandOptionType
{
    public const int Subcommand = 1;
    public const int Group = 2;
    public const int Text = 3;
    public const int WholeNumber = 4;
}

/// <summary>A slash command to be registered.</summary>
/// <param name="Contexts">0 is a server; direct messages have no team, so no command is offered there.</param>
internal sealed record CommandBody(
    string Name,
    string Description,
    IReadOnlyList<CommandOptionBody>? Options,
    long? DefaultMemberPermissions,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations,
    IReadOnlyList<int> Contexts
);

internal sealed record CommandOptionBody(int Type, string Name, string Description)
{
    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public IReadOnlyList<CommandOptionBody>? Options { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
}

/// <summary>A command as it is registered.</summary>
internal sealed record RegisteredCommand(string Id, string Name);
