using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>Who may use a command. A handler may allow more (a schedule's maker may change it), never less.</summary>
public enum Permission
{
    Everyone,

    /// <summary>Members whom the platform itself lets manage the team or the channel.</summary>
    Admins,
}

public enum OptionKind
{
    Words,
    Number,
    Stretch,
    Area,
    Routine,
    Zone,
    Schedule,
    Choice,
}

/// <summary>One part of a command's line.</summary>
public sealed record Option(string Name, Text Description, OptionKind Kind)
{
    public bool Required { get; init; }

    /// <summary>The word that introduces it in the one-line form ("window"), or null when its place is enough.</summary>
    public string? Keyword { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>
/// Everything that is said about a command, once: the words that call it, its help, options and permission. The Slack parser, Discord's
/// registration, the help text and the Playground's suggestions are all read from here.
/// </summary>
/// <param name="Name">The words after <c>/stretch</c>: "leaderboard", "schedule add"; empty for the bare command.</param>
/// <param name="Summary">One line of help, 100 characters at most (Discord's limit for a description).</param>
public sealed record CommandDeclaration(string Name, Text Summary)
{
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>Lines that work as they stand, without <c>/stretch</c>.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    public Permission Permission { get; init; } = Permission.Everyone;

    /// <summary>Whether what follows the name is read line by line, as YAML is; else line breaks are blanks like any other.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>Other words that call the same command.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
