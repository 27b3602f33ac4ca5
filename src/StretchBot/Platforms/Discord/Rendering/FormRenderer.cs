using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Rendering;

/// <summary>Draws some of a form's fields as a modal: a label for each, with a text, a choice or a file in it.</summary>
internal static class FormRenderer
{
    /// <summary>Discord shows five fields at once.</summary>
    public const int FieldsAtOnce = 5;

    private const int LongestTitle = 45;
    private const int LongestLabel = 45;
    private const int LongestHint = 100;
    private const int LongestValue = 4000;
    private const int MostOptions = 25;
    private const int OneLine = 1;
    private const int SeveralLines = 2;

    /// <param name="customId">Comes back when the modal is sent.</param>
    /// <param name="values">What stands in the fields in place of their usual values.</param>
    public static ModalBody Draw(
        string customId,
        Text title,
        IEnumerable<Field> fields,
        ImmutableDictionary<string, string> values
    ) =>
        new(
            customId,
            VisibleWords.Cut(title.ToString(), LongestTitle),
            [
                .. fields
                    .Take(FieldsAtOnce)
                    .Select(field => Label(field, values.GetValueOrDefault(field.Name, field.Value))),
            ]
        );

    private static Component Label(Field field, string value) =>
        new(ComponentType.Label)
        {
            Label = VisibleWords.Cut(field.Label.ToString(), LongestLabel),
            Description = field.Hint.ToString() is { Length: > 0 } hint ? VisibleWords.Cut(hint, LongestHint) : null,
            Inner = Draw(field, value),
        };

    private static Component Draw(Field field, string value) =>
        field switch
        {
            ChoiceField choice => Select(choice, choice.Choices, [value], most: 1),
            ManyField { Choices.Length: <= MostOptions } many => Select(
                many,
                many.Choices,
                value.Split(',', StringSplitOptions.RemoveEmptyEntries),
                many.Choices.Length
            ),
            FileField => new Component(ComponentType.FileUpload)
            {
                CustomId = field.Name,
                MinValues = field.Required ? 1 : 0,
                MaxValues = 1,
                Required = field.Required,
            },
            _ => new Component(ComponentType.TextInput)
            {
                CustomId = field.Name,
                Style = field is LongTextField ? SeveralLines : OneLine,
                Value = value.Length == 0 ? null : VisibleWords.Cut(value, LongestValue),
                Required = field.Required,
                MaxLength = LongestValue,
            },
        };

    private static Component Select(Field field, ImmutableArray<Choice> choices, string[] chosen, int most) =>
        new(ComponentType.StringSelect)
        {
            CustomId = field.Name,
            MinValues = field.Required ? 1 : 0,
            MaxValues = Math.Min(most, MostOptions),
            Required = field.Required,
            Options =
            [
                .. choices
                    .Take(MostOptions)
                    .Select(choice => new SelectOption(
                        VisibleWords.Cut(choice.Label.ToString(), LongestHint),
                        choice.Value,
                        Default: chosen.Contains(choice.Value, StringComparer.Ordinal) ? true : null
                    )),
            ],
        };
}
