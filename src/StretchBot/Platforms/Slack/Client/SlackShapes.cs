using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Every shape that crosses the wire, so that no reflection is needed to write or read one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PostMessage))]
[JsonSerializable(typeof(PostEphemeral))]
[JsonSerializable(typeof(UpdateMessage))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(OpenConversation))]
[JsonSerializable(typeof(OpenViewCall))]
[JsonSerializable(typeof(UpdateViewCall))]
[JsonSerializable(typeof(PublishViewCall))]
[JsonSerializable(typeof(CompleteUpload))]
[JsonSerializable(typeof(ResponseMessage))]
[JsonSerializable(typeof(FormAnswer))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(AuthAnswer))]
[JsonSerializable(typeof(ConnectionsAnswer))]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(UploadUrlAnswer))]
[JsonSerializable(typeof(FileAnswer))]
[JsonSerializable(typeof(OAuthAnswer))]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(EventCallback))]
internal sealed partial class SlackShapes : JsonSerializerContext;

/// <summary>How JSON is written for Slack: letters stay letters, so that a limit of characters means characters.</summary>
internal static class SlackJson
{
    private static readonly SlackShapes Shapes = new(
        new JsonSerializerOptions(SlackShapes.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = null,
        }
    );

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Shapes.GetTypeInfo(typeof(T))!;

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Of<T>());

    /// <summary>The value, or null for what is no such thing.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, Of<T>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte})"/>
    public static T? Read<T>(JsonElement json)
        where T : class
    {
        try
        {
            return json.Deserialize(Of<T>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
