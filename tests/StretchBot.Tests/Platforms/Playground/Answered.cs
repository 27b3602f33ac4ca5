using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>What the server answered.</summary>
internal sealed record Answered(HttpStatusCode Status, HttpResponseHeaders Headers, string Words)
{
    public JsonNode Body => JsonNode.Parse(Words)!;

    /// <summary>The messages that a say, press or submit brought about.</summary>
    public JsonArray Replies => Body["replies"]!.AsArray();

    /// <summary>The one message that it brought about.</summary>
    public JsonNode Reply => Replies.Single()!;

    public JsonNode? Form => Body["form"];

    /// <summary>The three parts of a refusal, as sentences.</summary>
    public (string What, string Accepted, string Example) Error =>
        ((string)Body["error"]!["what"]!, (string)Body["error"]!["accepted"]!, (string)Body["error"]!["example"]!);
}
