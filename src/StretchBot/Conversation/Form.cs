using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>A form to fill in: a dialog in the Playground, a view in Slack, a modal in Discord.</summary>
/// <param name="Id">The action that answers it, with its arguments.</param>
/// <param name="Title">24 characters at most (Slack's limit for a view's title).</param>
public sealed record Form(ButtonId Id, string Title, ImmutableArray<Field> Fields, string SubmitLabel);

/// <summary>One field of a form.</summary>
/// <param name="Name">The key under which the value comes back.</param>
/// <param name="Hint">What is accepted, with an example.</param>
public abstract record Field(string Name, string Label, string Hint, string Value, bool Required);

/// <summary>One line of text.</summary>
public sealed record TextField(string Name, string Label, string Hint, string Value = "", bool Required = true)
    : Field(Name, Label, Hint, Value, Required);

/// <summary>One of a few values.</summary>
public sealed record ChoiceField(
    string Name,
    string Label,
    string Hint,
    ImmutableArray<Choice> Choices,
    string Value = "",
    bool Required = true
) : Field(Name, Label, Hint, Value, Required);

public sealed record Choice(string Value, string Label);

/// <summary>A fault on one field, shown beside it.</summary>
public sealed record FieldFault(string Name, string Message);
