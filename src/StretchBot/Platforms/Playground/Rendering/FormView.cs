using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>One field of a form.</summary>
/// <param name="Kind"><c>text</c>, <c>long-text</c>, <c>choice</c>, <c>many</c> (values joined by commas) or <c>file</c> (its text).</param>
/// <param name="Choices">What can be chosen; empty where nothing can.</param>
/// <param name="Types">Endings of names that a file may have; empty for anything but a file.</param>
/// <param name="Error">What was wrong with it, or null.</param>
internal sealed record FieldView(
    string Name,
    string Kind,
    string Label,
    string Hint,
    string Value,
    bool Required,
    ImmutableArray<Choice> Choices,
    ImmutableArray<string> Types,
    int? MaxBytes,
    string? Error
);

/// <summary>A form to fill in.</summary>
/// <param name="Channel">Where it was opened: to be sent back with it.</param>
/// <param name="Error">What was wrong with the whole, or null.</param>
internal sealed record FormView(
    string Id,
    string Title,
    string SubmitLabel,
    string Channel,
    ImmutableArray<FieldView> Fields,
    string? Error
)
{
    public static FormView Of(Form form, string channel) =>
        Of(form, channel, ImmutableDictionary<string, string>.Empty, []);

    /// <summary>The form again, with what was typed and what was wrong where.</summary>
    public static FormView Of(
        Form form,
        string channel,
        ImmutableDictionary<string, string> values,
        ImmutableArray<FieldFault> faults
    ) =>
        new(
            form.Id.ToString(),
            form.Title.ToString(),
            form.SubmitLabel.ToString(),
            channel,
            [.. form.Fields.Select(field => FieldOf(field, values, faults))],
            Joined(faults.Where(fault => !form.Fields.Any(field => IsOn(fault, field))))
        );

    private static FieldView FieldOf(
        Field field,
        ImmutableDictionary<string, string> values,
        ImmutableArray<FieldFault> faults
    ) =>
        new(
            field.Name,
            KindOf(field),
            field.Label.ToString(),
            field.Hint.ToString(),
            values.GetValueOrDefault(field.Name, field.Value),
            field.Required,
            ChoicesOf(field),
            field is FileField file ? file.Types : [],
            (field as FileField)?.MaxBytes,
            Joined(faults.Where(fault => IsOn(fault, field)))
        );

    private static string KindOf(Field field) =>
        field switch
        {
            TextField => "text",
            LongTextField => "long-text",
            ChoiceField => "choice",
            ManyField => "many",
            FileField => "file",
            _ => throw new InvalidOperationException($"Unknown field {field.GetType().Name}."),
        };

    private static ImmutableArray<Choice> ChoicesOf(Field field) =>
        field switch
        {
            ChoiceField choice => choice.Choices,
            ManyField many => many.Choices,
            _ => [],
        };

    private static bool IsOn(FieldFault fault, Field field) =>
        string.Equals(fault.Name, field.Name, StringComparison.Ordinal);

    private static string? Joined(IEnumerable<FieldFault> faults) =>
        string.Join(' ', faults.Select(fault => fault.Message)) is { Length: > 0 } words ? words : null;
}
