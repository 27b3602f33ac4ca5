using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

/// <summary>A change of one setting, ready to be made.</summary>
internal delegate TeamSettings SettingChange(TeamSettings settings);

/// <summary>One thing that a team can decide: how it is called, read and told.</summary>
/// <param name="Name">The word after <c>settings</c>.</param>
/// <param name="Label">Its name in the list and on forms.</param>
/// <param name="Accepted">What is accepted, as a sentence.</param>
/// <param name="Example">A value that works as it stands.</param>
/// <param name="Read">A value as typed; null when it is none.</param>
/// <param name="Value">The present value, as <paramref name="Read"/> takes it.</param>
/// <param name="Say">The present value, as people read it.</param>
internal sealed record Setting(
    string Name,
    Text Label,
    Text Accepted,
    string Example,
    Func<string, SettingChange?> Read,
    Func<TeamSettings, string> Value,
    Func<TeamSettings, Text> Say
)
{
    /// <summary>The values, where there are but a few.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>A value read, or what was wrong with it.</summary>
    public Parsed<SettingChange> ReadValue(string typed) =>
        Read(typed.Trim()) is { } change
            ? change
            : new Mistake(
                typed.Trim().Length == 0
                    ? Text.Of($"What shall “{Name}” be?")
                    : Text.Of($"I can't read {Mistake.Quote(typed.Trim())} for “{Name}”."),
                Accepted,
                $"settings {Name} {Example}"
            );

    /// <summary>Its field on a form, with the present value in it.</summary>
    public Field ToField(TeamSettings settings) =>
        Choices.IsEmpty
            ? new TextField(Name, Label, Accepted, Value(settings), Required: false)
            : new ChoiceField(Name, Label, Accepted, Choices, Value(settings), Required: false);
}
