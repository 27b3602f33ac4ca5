using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>Where a form or a window was opened, to be sent back with it.</summary>
/// <param name="Respond">Where the answer can be shown; null where no message belongs to it.</param>
/// <param name="Files">The largest size in bytes of each file that the form takes.</param>
internal sealed record FormPlace(
    string Channel,
    string ChannelName,
    string? Respond,
    ImmutableDictionary<string, int>? Files = null
)
{
    public static readonly FormPlace Nowhere = new("", "", null);

    public static FormPlace Read(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize(json ?? "", FormPlaceShape.Default.FormPlace) ?? Nowhere;
        }
        catch (JsonException)
        {
            return Nowhere;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, FormPlaceShape.Default.FormPlace);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormPlace))]
internal sealed partial class FormPlaceShape : JsonSerializerContext;

/// <summary>A form as a view.</summary>
internal static class FormDrawing
{
    /// <summary>Stands for a choice whose value is empty, which Slack does not take.</summary>
    public const string NoValue = "∅";

    /// <summary>The one action of every field; the field itself is named by its block.</summary>
    public const string Action = "value";

    private const int LongestTitle = 24;
    private const int LongestWords = 2_000;
    private const int LongestValue = 3_000;
    private const int LongestOption = 75;
    private const int MostOptions = 100;
    private const int MostBlocks = 100;

    /// <param name="language">That of whoever fills it in.</param>
    public static ModalView View(Form form, FormPlace place, Language language) =>
        new(
            TextObject.Plain(Fit.To(form.Title.ToString(), LongestTitle)),
            [.. form.Fields.Take(MostBlocks).Select(Input)],
            TextObject.Plain(Fit.To(form.SubmitLabel.ToString(), LongestTitle)),
            TextObject.Plain(Text.Of($"Cancel").In(language).ToString()),
            form.Id.ToString(),
            (place with { Files = FilesIn(form) }).Write()
        );

    /// <summary>What stands in the window while an answer takes longer than Slack waits.</summary>
    public static ModalView OneMoment(FormPlace place) =>
        CardDrawing.Modal(
            new Card("One moment") { Parts = [new Paragraph("This takes a little longer. I am on it.")] },
            PictureSources.None,
            place.Write()
        );

    private static ImmutableDictionary<string, int>? FilesIn(Form form)
    {
        var files = form
            .Fields.OfType<FileField>()
            .ToImmutableDictionary(field => field.Name, field => field.MaxBytes, StringComparer.Ordinal);
        return files.IsEmpty ? null : files;
    }

    private static Block Input(Field field) =>
        new InputBlock(
            TextObject.Plain(Fit.To(field.Label.ToString(), LongestWords)),
            Element(field),
            field.Hint.ToString() is { Length: > 0 } hint ? TextObject.Plain(Fit.To(hint, LongestWords)) : null,
            Optional: !field.Required
        )
        {
            BlockId = field.Name,
        };

    private static Element Element(Field field) =>
        field switch
        {
            TextField text => new TextInputElement(Action, Multiline: false, Initial(text.Value)),
            LongTextField text => new TextInputElement(Action, Multiline: true, Initial(text.Value)),
            ChoiceField one => One(one),
            ManyField many => Many(many),
            FileField file => new FileInputElement(Action, file.Types),
            _ => throw new InvalidOperationException($"Unknown field {field.GetType().Name}."),
        };

    private static string? Initial(string value) => value.Length == 0 ? null : Fit.To(value, LongestValue);

    private static SelectElement One(ChoiceField field)
    {
        var options = Options(field.Choices);
        return new SelectElement(
            Action,
            Placeholder: null,
            options,
            options.FirstOrDefault(option => option.Value == Stored(field.Value))
        );
    }

    private static ManySelectElement Many(ManyField field)
    {
        var options = Options(field.Choices);
        var values = field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var chosen = options.Where(option => values.Contains(option.Value, StringComparer.Ordinal)).ToImmutableArray();
        return new ManySelectElement(Action, options, chosen.IsEmpty ? null : chosen);
    }

    private static ImmutableArray<SelectOption> Options(ImmutableArray<Choice> choices) =>
        [
            .. choices
                .Take(MostOptions)
                .Select(choice => new SelectOption(
                    TextObject.Plain(Fit.To(choice.Label.ToString(), LongestOption)),
                    Stored(choice.Value)
                )),
        ];

    private static string Stored(string value) => value.Length == 0 ? NoValue : value;
}
