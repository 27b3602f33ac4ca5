using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>A text is the list of its spans.</summary>
internal sealed class TextConverter : JsonConverter<Text>
{
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, Spans(options)));

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Spans, Spans(options));

    private static JsonTypeInfo<ImmutableArray<Span>> Spans(JsonSerializerOptions options) =>
        (JsonTypeInfo<ImmutableArray<Span>>)options.GetTypeInfo(typeof(ImmutableArray<Span>));
}

/// <summary>A label is its words.</summary>
internal sealed class LabelConverter : JsonConverter<Text>
{
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Text.Said(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A button's id as it travels.</summary>
internal sealed class ButtonIdConverter : JsonConverter<ButtonId>
{
    public override ButtonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ButtonId.Parse(reader.GetString()) ?? throw new JsonException("Not a button id.");

    public override void Write(Utf8JsonWriter writer, ButtonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>ISO 8601 in UTC: 2026-11-24T10:30:00Z.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } at
            ? at.Value
            : throw new JsonException("Not an instant.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

/// <summary>2026-11-24.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true } day
            ? day.Value
            : throw new JsonException("Not a date.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
