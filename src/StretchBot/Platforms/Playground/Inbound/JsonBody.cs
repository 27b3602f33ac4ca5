using System.Text.Json;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Reads a request's body, and says kindly what is wrong with one that cannot be read.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <param name="example">A body that can be sent as it stands.</param>
    public static async ValueTask<Read<T>> Read<T>(HttpRequest request, string example, CancellationToken cancel)
        where T : class
    {
        if (request.ContentLength > MaxBytes)
            return TooLarge(example);
        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length > MaxBytes ? TooLarge(example) : Parse<T>(buffer.AsSpan(0, length), example);
    }

    private static Read<T> Parse<T>(ReadOnlySpan<byte> body, string example)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, PlaygroundJson.Of<T>()) is { } value
                ? value
                : Malformed("The body is null.", example);
        }
        catch (JsonException fault)
        {
            return Malformed(WhereIs(fault), example);
        }
    }

    private static string WhereIs(JsonException fault) =>
        fault.Path is { Length: > 1 } path
            ? $"The body is not JSON that I can read: look at {Mistake.Quote(path)}."
            : $"The body is not JSON that I can read: look at byte {fault.BytePositionInLine ?? 0} "
                + $"of line {(fault.LineNumber ?? 0) + 1}.";

    private static Refusal Malformed(string what, string example) =>
        Refusal.BadRequest(what, "Send one JSON object; its values are texts.", example);

    private static Refusal TooLarge(string example) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "That is too much for one message.",
            $"I read up to {MaxBytes / 1024} kB.",
            example
        );
}
