using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>A command being carried out: who asked, and the words that follow the command's name.</summary>
/// <param name="Rest">The words as typed, trimmed; use <see cref="Words"/> for them one by one.</param>
public sealed record Invocation(Caller Caller, string Rest, CommandBook Book)
{
    public ImmutableArray<string> Words { get; } =
    [.. Rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A command: its declaration, and what it does.</summary>
public interface ICommand
{
    CommandDeclaration Declaration { get; }

    ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel);
}

/// <summary>A command that completes its own words while they are typed.</summary>
public interface ISuggest
{
    /// <param name="typed">The words after the command's name so far.</param>
    /// <returns>Whole replacements for <paramref name="typed"/>, best first.</returns>
    ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel);
}

/// <summary>What a button does.</summary>
public interface IPress
{
    /// <summary>The first part of the ids it answers.</summary>
    string Action { get; }

    ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel);
}

/// <summary>What is said when the bot comes into a channel.</summary>
public interface IWelcome
{
    /// <returns>What the one who brought it hears in private.</returns>
    ValueTask<Reply> Answer(Caller caller, CancellationToken cancel);
}

/// <summary>What a form does when it is sent.</summary>
public interface IFormHandler
{
    string Action { get; }

    ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    );
}
