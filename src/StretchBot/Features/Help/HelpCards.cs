using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Help;

/// <summary>Every sentence of the help; what it says about a command is read from the command's own declaration.</summary>
internal static class HelpCards
{
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
        };

    public static Card All(CommandBook book) =>
        new("All commands")
        {
            Parts =
            [
                new Lines([.. book.Commands.Select(command => Line(command.Declaration))]),
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

    private static ImmutableArray<Part> Verbs(CommandDeclaration command, CommandBook book)
    {
        var verbs = book
            .Commands.Select(other => other.Declaration)
            .Where(other =>
                command.Name.Length > 0 && other.Name.StartsWith(command.Name + " ", StringComparison.Ordinal)
            )
            .ToArray();
        return verbs.Length == 0 ? [] : [new Lines([.. verbs.Select(Line)])];
    }

    private static ImmutableArray<Part> AdminNote(CommandDeclaration command) =>
        command.Permission == Permission.Admins ? [new Note("For those who manage this team.")] : [];
}
