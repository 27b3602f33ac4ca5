using System.Collections.Immutable;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>A form to fill in: a dialog in the Playground, a view in Slack, a modal in Discord.</summary>
/// <param name="Id">The action that answers it, with its arguments.</param>
/// <param name="Title">24 characters at most (Slack's limit for a view's title).</param>
public sealed record Form(ButtonId Id, Text Title, ImmutableArray<Field> Fields, Text SubmitLabel);

/// <summary>One field of a form.</summary>
/// <param name="Name">The key under which the value comes back.</param>
/// <param name="Hint">What is accepted, with an example.</param>
public abstract record Field(string Name, Text Label, Text Hint, string Value, bool Required);

/// <summary>One line of text.</summary>
public sealed record TextField(string Name, Text Label, Text Hint, string Value = "", bool Required = true)
    : Field(Name, Label, Hint, Value, Required);

/// <summary>One of a few values.</summary>
public sealed record ChoiceField(
    string Name,
    Text Label,
    Text Hint,
    ImmutableArray<Choice> Choices,
    string Value = "",
    bool Required = true
) : Field(Name, Label, Hint, Value, Required);

/// <summary>Several lines of text.</summary>
public sealed record LongTextField(string Name, Text Label, Text Hint, string Value = "", bool Required = true)
    : Field(Name, Label, Hint, Value, Required);

/// <summary>Any number of a few values.</summary>
/// <param name="Value">The chosen values, joined by commas; so are those that come back. A value holds no comma.</param>
public sealed record ManyField(
    string Name,
    Text Label,
    Text Hint,
    ImmutableArray<Choice> Choices,
    string Value = "",
    bool Required = true
) : Field(Name, Label, Hint, Value, Required);

/// <summary>A text file. Its text is what comes back.</summary>
/// <param name="Types">Endings of names that are accepted, without the dot.</param>
/// <param name="MaxBytes">A larger file is not passed on; the platform shows the fault beside the field.</param>
public sealed record FileField(
    string Name,
    Text Label,
    Text Hint,
    ImmutableArray<string> Types,
    int MaxBytes,
    bool Required = true
) : Field(Name, Label, Hint, Value: "", Required)
{
    /// <summary>What is said beside the field about a file that is too large.</summary>
    public Text TooLarge => Text.Of($"That file is too large. It may have {MaxBytes / 1024} kB.").In(Language);

    /// <summary>The language the form is in.</summary>
    public Language Language { get; init; } = Language.English;
}

public sealed record Choice(string Value, Text Label);

/// <summary>A fault on one field, shown beside it.</summary>
public sealed record FieldFault(string Name, Text Message);
