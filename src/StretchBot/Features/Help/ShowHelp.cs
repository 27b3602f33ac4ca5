using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Help;

/// <summary><c>/stretch help [command]</c>: short first.</summary>
internal sealed class ShowHelp : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("help", "What you can do, short first")
        {
            Options = [new Option("command", "One command in full", OptionKind.Words)],
            Examples = ["help", "help schedule"],
            Aliases = ["?", "commands"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var name = invocation.Rest.TrimStart('/');
        return ValueTask.FromResult<Reply>(
            new OnlyYou(
                name.Length == 0 ? HelpCards.Short(invocation.Book)
                : name.Equals("all", StringComparison.OrdinalIgnoreCase) ? HelpCards.All(invocation.Book)
                : invocation.Book.Named(WithoutStretch(name)) is { } command
                    ? HelpCards.One(command.Declaration, invocation.Book)
                : Unknown(name, invocation.Book)
            )
        );
    }

    /// <summary>"stretch schedule" names what "schedule" does, and "stretch" alone the bare command.</summary>
    private static string WithoutStretch(string name) =>
        name.Equals("stretch", StringComparison.OrdinalIgnoreCase) ? ""
        : name.StartsWith("stretch ", StringComparison.OrdinalIgnoreCase) ? name["stretch ".Length..]
        : name;

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>(
            "all".StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? ["all"] : []
        );

    private static Card Unknown(string name, CommandBook book) =>
        NearestCommand.To(WithoutStretch(name), book) is { } near
            ? new Mistake(
                $"I have no command called {Mistake.Quote(name)}.",
                $"The nearest I know is “{near}”.",
                $"help {near}"
            ).ToCard()
            : new Mistake(
                $"I have no command called {Mistake.Quote(name)}.",
                $"Commands: {string.Join(", ", book.Commands.Select(command => command.Declaration.Name).Where(known => known.Length > 0 && !known.Contains(' ', StringComparison.Ordinal)))}.",
                "help schedule"
            ).ToCard();
}

/// <summary>The rest of the help, in place of the short form.</summary>
internal sealed class MoreHelp(IServiceProvider services) : IPress
{
    public string Action => "help";

    public static ButtonId Id() => ButtonId.Of("help");

    /// <param name="command">One word: a command that is no verb of another.</param>
    public static ButtonId Id(string command) => ButtonId.Of("help", command);

    // The book holds all commands, this feature's among them: it is asked for when it is needed, not when it is being built.
    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var book = services.GetRequiredService<CommandBook>();
        var command = button.Argument(0) is { } name ? book.Named(name) : null;
        return ValueTask.FromResult<Reply>(
            new Instead(command is null ? HelpCards.All(book) : HelpCards.One(command.Declaration, book))
        );
    }
}
