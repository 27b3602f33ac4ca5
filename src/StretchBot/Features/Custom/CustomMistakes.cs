using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>What is said about stretches and routines that cannot be taken.</summary>
internal static class CustomMistakes
{
    private const int MostFaults = 5;
    private const int LongestField = 60;

    public const string Example =
        "custom add {slug: chair-wave, name: Chair wave, areas: [upper_back], position: at_desk, dose: {mode: hold, seconds: 20}, steps: [Sit tall., Wave.]}";

    public static Mistake Empty() =>
        new("There is nothing to add.", "Type or paste one stretch as YAML, or leave it out for the form.", Example);

    /// <summary>The first few faults; a person mends those and tries again.</summary>
    public static Mistake Faults(IReadOnlyList<ContentFault> faults, int files)
    {
        var shown = Text.Join(". ", [.. faults.Take(MostFaults).Select(fault => Fault(fault, files > 1))]);
        return new(
            "I can't take that yet; nothing was added.",
            faults.Count > MostFaults
                ? Text.Of($"{shown}. And {faults.Count - MostFaults} more.")
                : Text.Of($"{shown}."),
            Example
        );
    }

    private static Text Fault(ContentFault fault, bool ofMany)
    {
        var field = VisibleWords.Cut(fault.Field, LongestField);
        var words = FaultWords.Of(fault.Message);
        return ofMany
            ? Text.Of($"number {fault.File}, line {fault.Line}: {field} {words}")
            : Text.Of($"line {fault.Line}: {field} {words}");
    }

    public static Mistake Picture(string name, Text fault) =>
        new($"I can't take the picture of {Mistake.Quote(name)}.", fault, Example);

    public static Mistake ManyPictures(int pictures) =>
        new(
            $"There are {pictures} pictures in it.",
            $"I look at each of them first: {CustomKeeping.MostPictures} at a time are accepted.",
            Example
        );

    public static Mistake Full(int present) =>
        new(
            $"This team has {present} of its own.",
            $"It can have {Reviewing.Most} in all. Remove what is not used any more.",
            "custom list"
        );

    public static Mistake ManyWaiting(int waiting) =>
        new(
            $"{waiting} of yours wait for an admin.",
            $"{Reviewing.MostWaiting} can wait at a time. Ask an admin to look at them.",
            "custom list"
        );

    public static Mistake NoSuchItem(string typed, int rows) =>
        new(
            typed.Length == 0 ? "Which one?" : Text.Of($"I can't find {Mistake.Quote(typed)} in the list."),
            $"The list has the numbers #1 to #{rows}.",
            "custom list"
        );

    public static Mistake NoSuchStretch(string typed, IEnumerable<Stretch> nearest) =>
        new(
            typed.Length == 0 ? "Which stretch?" : Text.Of($"I know no stretch called {Mistake.Quote(typed)}."),
            $"The nearest: {string.Join(", ", nearest.Select(stretch => stretch.Name))}.",
            "custom off pigeon"
        );

    public static Mistake TeamsOwn(string name) =>
        new($"{Mistake.Quote(name)} is the team's own.", "Those are removed rather than switched off.", "custom list");

    public static Mistake Unknown(string word) =>
        new(
            $"I can't {Mistake.Quote(word)} there.",
            "After “custom” comes list, add, show, approve, remove, import, export, off or on.",
            "custom list"
        );
}
