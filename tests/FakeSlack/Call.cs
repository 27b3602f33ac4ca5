using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StretchBot.FakeSlack;

/// <summary>One call of a Web API method, as it came.</summary>
public sealed record Call(string Method, string Token, JsonObject Body, DateTimeOffset At)
{
    /// <summary>The workspace whose token it carried, or null.</summary>
    public Workspace? Workspace { get; internal set; }

    /// <summary>What it was answered: <c>ok</c>, an error, or a status.</summary>
    public string Outcome { get; internal set; } = "";

    public string? this[string name] => Body[name] is JsonValue value ? value.ToString() : null;

    /// <summary>Reads JSON as well as forms, whose values may be JSON texts, as Slack does.</summary>
    internal static async Task<Call> Read(HttpRequest request, string method, DateTimeOffset at)
    {
        var bearer = request.Headers.Authorization.ToString();
        var token = bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer["Bearer ".Length..] : "";
        var body = new JsonObject();
        if (request.HasFormContentType)
            foreach (var (name, value) in await request.ReadFormAsync())
                body[name] = Value(value.ToString());
        else if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            body = JsonNode.Parse(await reader.ReadToEndAsync()) as JsonObject ?? [];
        }
        foreach (var (name, value) in request.Query)
            body[name] = value.ToString();
        if (token.Length == 0 && body["token"] is { } inBody)
            token = inBody.ToString();
        return new Call(method, token, body, at);
    }

    private static JsonNode? Value(string text)
    {
        if (text is not ['{' or '[', ..])
            return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
