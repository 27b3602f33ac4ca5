using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>Reads a message as a script gets it over HTTP.</summary>
internal static class PlaygroundReading
{
    public static SeenMessage Read(JsonNode? message)
    {
        var spans = SpansIn(message!["card"]!).ToArray();
        return new SeenMessage(
            message["id"]!.ToString(),
            (string)message["text"]!,
            [.. spans.Where(span => Kind(span) is "strong" or "typed").Select(span => (string)span["words"]!)],
            [
                .. spans
                    .Where(span => Kind(span) == "moment")
                    .Select(span => InstantPattern.ExtendedIso.Parse((string)span["at"]!).Value),
            ],
            // Nobody can be notified by name: there is no span that would.
            MentionOf(message["card"]!["mention"]),
            [
                .. message["buttons"]!
                    .AsArray()
                    .Select(button => new SeenButton((string)button!["id"]!, (string)button["label"]!)),
            ]
        )
        {
            Choices = ChoicesOf(message["menu"]),
        };
    }

    private static ImmutableArray<string> MentionOf(JsonNode? mention) =>
        mention is null ? [] : [Kind(mention) == "here" ? "here" : (string)mention["key"]!];

    private static ImmutableArray<SeenButton> ChoicesOf(JsonNode? menu) =>
        menu is null
            ? []
            :
            [
                .. menu["choices"]!
                    .AsArray()
                    .Select(choice => new SeenButton((string)choice!["id"]!, (string)choice["label"]!)),
            ];

    private static string Kind(JsonNode span) => (string?)span["kind"] ?? "";

    private static IEnumerable<JsonNode> SpansIn(JsonNode node) =>
        node switch
        {
            JsonArray items => items.SelectMany(item => SpansIn(item!)),
            JsonObject values when Kind(values) is "plain" or "strong" or "typed" or "moment" => [values],
            JsonObject values => values
                .Where(value => value.Value is not null)
                .SelectMany(value => SpansIn(value.Value!)),
            _ => [],
        };
}
