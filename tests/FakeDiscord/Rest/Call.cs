using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>A request, read.</summary>
internal sealed record Call(
    HttpRequest Request,
    string Method,
    string Template,
    JsonNode? Body,
    IReadOnlyDictionary<int, FakeAttachment> Files
)
{
    /// <summary>When all of it had arrived, by the machine's own clock.</summary>
    public long ArrivedAt { get; private init; }

    /// <summary>The parameter that has buckets of its own.</summary>
    public string Major =>
        Values("channel_id")
        ?? Values("guild_id")
        ?? (Values("webhook_id") is { } hook ? $"{hook}/{Values("webhook_token")}" : null)
        ?? Values("interaction_id")
        ?? "";

    public string Route(string name) => Values(name) ?? "";

    public JsonObject Object => Body as JsonObject ?? [];

    /// <summary>Lets a body arrive, and does not look at it.</summary>
    public static async Task<Call> Drain(HttpContext context, string method, string template)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        return new Call(context.Request, method, template, null, new Dictionary<int, FakeAttachment>())
        {
            ArrivedAt = Stopwatch.GetTimestamp(),
        };
    }

    /// <summary>Reads JSON, or the parts of a multipart body.</summary>
    public static async Task<Call> Read(HttpContext context, string method, string template)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            using var reader = new StreamReader(request.Body);
            var text = await reader.ReadToEndAsync(context.RequestAborted);
            var arrived = Stopwatch.GetTimestamp();
            return new Call(request, method, template, Parse(text), new Dictionary<int, FakeAttachment>())
            {
                ArrivedAt = arrived,
            };
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        var whole = Stopwatch.GetTimestamp();
        var files = new Dictionary<int, FakeAttachment>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            files[int.Parse(file.Name["files[".Length..^1], null)] = new FakeAttachment(
                "",
                file.FileName,
                null,
                bytes.ToArray()
            );
        }
        return new Call(request, method, template, Parse(form["payload_json"].ToString()), files) { ArrivedAt = whole };
    }

    private string? Values(string name) => Request.HttpContext.GetRouteValue(name) as string;

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}

/// <summary>What is answered.</summary>
internal sealed record Reply(int Status, JsonNode? Body)
{
    public static Reply Of(JsonNode body) => new(200, body);

    public static Reply Empty() => new(204, null);

    public static Reply Fault(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });
}
