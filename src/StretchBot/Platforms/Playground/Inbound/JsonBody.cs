using System.Buffers;
using System.Text.Json;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Reads a request's body, and says kindly what is wrong with one that cannot be read.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The largest form that is read, in bytes: a file of a megabyte with every character escaped fits.</summary>
    public const int MaxFormBytes = 3 * 1024 * 1024;

    /// <param name="example">A body that can be sent as it stands.</param>
    /// <param name="most">The largest body that is read, in bytes.</param>
    public static async ValueTask<Read<T>> Read<T>(
        HttpRequest request,
        string example,
        CancellationToken cancel,
        int most = MaxBytes
    )
        where T : class
    {
        if (request.ContentLength > most)
            return TooLarge(example, most);
        var buffer = ArrayPool<byte>.Shared.Rent(most + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(
                buffer.AsMemory(0, most + 1),
                most + 1,
                throwOnEndOfStream: false,
                cancel
            );
            return length > most ? TooLarge(example, most) : Parse<T>(buffer.AsSpan(0, length), example);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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

    private static Text WhereIs(JsonException fault) =>
        fault.Path is { Length: > 1 } path
            ? Text.Of($"The body is not JSON that I can read: look at {Mistake.Quote(path)}.")
            : Text.Of(
                $"The body is not JSON that I can read: look at byte {fault.BytePositionInLine ?? 0} of line {(fault.LineNumber ?? 0) + 1}."
            );

    private static Refusal Malformed(Text what, string example) =>
        Refusal.BadRequest(what, "Send one JSON object; its values are texts.", example);

    private static Refusal TooLarge(string example, int most) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "That is too much for one message.",
            $"I read up to {most / 1024} kB.",
            example
        );
}
