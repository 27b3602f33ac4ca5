using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Help;

/// <summary>Every sentence of the help; what it says about a command is read from the command's own declaration.</summary>
internal static class HelpCards
{
    /// <summary>What Discord shows in one menu.</summary>
    private const int MostInMenu = 25;

    public static Card Short(CommandBook book) =>
        new("Three things to try")
        {
            Parts =
            [
                new Lines([
                    Text.Of($"{new Typed("/stretch")}: one good stretch for right now"),
                    Text.Of($"{new Typed("/stretch break")}: take a short break together, here and now"),
                    Text.Of($"{new Typed("/stretch leaderboard")}: what the team did this week"),
                ]),
                new Paragraph(
                    Text.Of(
                        $"Know what you want? {new Typed("/stretch hips")} or {new Typed("/stretch pigeon")}. Breaks on a schedule: {new Typed("/stretch schedule")}"
                    )
                ),
                new Note(
                    $"General fitness information for healthy adults, not medical advice. {book.Commands.Length} commands in all."
                ),
            ],
            Buttons = [new Button(MoreHelp.Id(), "All commands")],
            Menu = new Menu(
                "More about one command",
                [
                    .. TopLevel(book)
                        .Where(command =>
                            command.Name.Length > 0 && !command.Name.Contains(' ', StringComparison.Ordinal)
                        )
                        .Take(MostInMenu)
                        .Select(command => new MenuChoice(
                            MoreHelp.Id(command.Name),
                            Text.Said(command.Name),
                            command.Summary
                        )),
                ]
            ),
        };

    public static Card All(CommandBook book) =>
        new("All commands")
        {
            Parts =
            [
                new Lines([.. TopLevel(book).Select(command => WithVerbs(command, book))]),
                new Note(Text.Of($"More about one of them: {new Typed("/stretch help schedule")}")),
            ],
        };

    public static Card One(CommandDeclaration command, CommandBook book) =>
        new(Text.Said($"/stretch {command.Name}".TrimEnd()))
        {
            Parts =
            [
                new Paragraph($"{command.Summary}."),
                .. Options(command),
                .. Verbs(command, book),
                new Lines([.. command.Examples.Select(example => (Text)new Typed($"/stretch {example}"))]),
                .. AdminNote(command),
            ],
        };

    private static Text Line(CommandDeclaration command) =>
        Text.Of($"{new Typed($"/stretch {command.Name}".TrimEnd())}: {command.Summary.Continued()}");

    private static ImmutableArray<Part> Options(CommandDeclaration command) =>
        command.Options.Length == 0
            ? []
            :
            [
                new Details([
                    .. command.Options.Select(option => new Detail(Text.Said(option.Name), option.Description)),
                ]),
            ];

    /// <summary>The commands that are no verb of another: "schedule", not "schedule add".</summary>
    private static IEnumerable<CommandDeclaration> TopLevel(CommandBook book) =>
        book
            .Commands.Select(command => command.Declaration)
            .Where(command => !book.Commands.Any(other => IsVerbOf(command, other.Declaration)));

    private static bool IsVerbOf(CommandDeclaration verb, CommandDeclaration command) =>
        command.Name.Length > 0 && verb.Name.StartsWith(command.Name + " ", StringComparison.Ordinal);

    /// <summary>One line a command, its verbs behind it: a screen holds them all.</summary>
    private static Text WithVerbs(CommandDeclaration command, CommandBook book)
    {
        var verbs = book
            .Commands.Select(other => other.Declaration)
            .Where(other => IsVerbOf(other, command))
            .Select(other => other.Name[(command.Name.Length + 1)..])
            .ToArray();
        return verbs.Length == 0 ? Line(command) : Text.Of($"{Line(command)} ({string.Join(", ", verbs)})");
    }

    private static ImmutableArray<Part> Verbs(CommandDeclaration command, CommandBook book)
    {
        var verbs = book.Commands.Select(other => other.Declaration).Where(other => IsVerbOf(other, command)).ToArray();
        return verbs.Length == 0 ? [] : [new Lines([.. verbs.Select(Line)])];
    }

    private static ImmutableArray<Part> AdminNote(CommandDeclaration command) =>
        command.Permission == Permission.Admins ? [new Note("For those who manage this team.")] : [];
}
