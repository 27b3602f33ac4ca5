using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>How the Playground writes and reads JSON: camelCase, ISO 8601, and a <c>kind</c> on every part and span.</summary>
internal static class PlaygroundJson
{
    private static readonly FrozenSet<Type> Labelled =
    [
        typeof(Detail),
        typeof(Picture),
        typeof(RoutinePicture),
        typeof(StripDay),
        typeof(Bar),
        typeof(Button),
        typeof(Menu),
        typeof(MenuChoice),
        typeof(Choice),
    ];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = PlaygroundShapes.Default.WithAddedModifier(NameKinds).WithAddedModifier(SayLabels),
        // Answers are application/json with nosniff, never put into HTML: letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new TextConverter(),
            new ButtonIdConverter(),
            new InstantConverter(),
            new LocalDateConverter(),
            new JsonStringEnumConverter<Side>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ButtonStyle>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<TimeStyle>(JsonNamingPolicy.CamelCase),
        },
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Labels have no spans worth telling: they are words.</summary>
    private static void SayLabels(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !Labelled.Contains(type.Type))
            return;
        foreach (var property in type.Properties)
            if (property.PropertyType == typeof(Text) && property.Name != "text")
                property.CustomConverter = new LabelConverter();
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(Part))
            type.PolymorphismOptions = Kinds(
                new(typeof(Paragraph), "paragraph"),
                new(typeof(Steps), "steps"),
                new(typeof(Lines), "lines"),
                new(typeof(Details), "facts"),
                new(typeof(Picture), "picture"),
                new(typeof(RoutinePicture), "routine-picture"),
                new(typeof(Ranking), "ranking"),
                new(typeof(Strip), "strip"),
                new(typeof(Bars), "bars"),
                new(typeof(Note), "note")
            );
        if (type.Type == typeof(Mention))
            type.PolymorphismOptions = Kinds(new(typeof(MentionHere), "here"), new(typeof(MentionRole), "role"));
        if (type.Type == typeof(Span))
            type.PolymorphismOptions = Kinds(
                new(typeof(Plain), "plain"),
                new(typeof(Strong), "strong"),
                new(typeof(Typed), "typed"),
                new(typeof(Moment), "moment")
            );
    }

    private static JsonPolymorphismOptions Kinds(params ReadOnlySpan<JsonDerivedType> kinds)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in kinds)
            options.DerivedTypes.Add(kind);
        return options;
    }
}
