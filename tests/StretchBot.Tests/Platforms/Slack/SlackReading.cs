using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using StretchBot.FakeSlack;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>Reads a message's blocks as Slack's client shows them: marks resolved, entities written out, mentions counted.</summary>
internal static partial class SlackReading
{
    public static SeenMessage Read(FakeMessage message)
    {
        var reader = new Reader();
        foreach (var block in message.Blocks.OfType<JsonObject>())
            reader.Block(block);
        if (message.Blocks.Count == 0)
            reader.Marked(message.Text);
        return new SeenMessage(
            message.Ts,
            reader.Words.ToString(),
            [.. reader.Styled],
            [.. reader.Moments],
            [.. reader.Pinged],
            [
                .. Person
                    .Elements(message.Blocks)
                    .Where(element => (string?)element["type"] == "button")
                    .Select(button => new SeenButton((string)button["value"]!, (string)button["text"]!["text"]!)),
            ]
        )
        {
            Choices =
            [
                .. Person
                    .Elements(message.Blocks)
                    .Where(element => (string?)element["type"] == "static_select")
                    .SelectMany(menu => menu["options"]!.AsArray())
                    .Select(option => new SeenButton((string)option!["value"]!, (string)option["text"]!["text"]!)),
            ],
        };
    }

    /// <summary>A control sequence, or a run between marks at the edges of words.</summary>
    [GeneratedRegex(
        @"<!date\^(?<unix>\d+)\^(?<format>[^|>]*)\|(?<fallback>[^>]*)>|<!(?<all>here|channel|everyone)>|<@(?<user>\w+)>|<!subteam\^(?<group>\w+)>|(?<![\w*_~`])(?<mark>[*_~`])(?<run>\S|\S[^\n]*?\S)\k<mark>(?![\w*_~`])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Marks();

    private sealed class Reader
    {
        public System.Text.StringBuilder Words { get; } = new();
        public List<string> Styled { get; } = [];
        public List<Instant> Moments { get; } = [];
        public List<string> Pinged { get; } = [];

        public void Block(JsonObject block)
        {
            switch ((string?)block["type"])
            {
                case "header":
                    Text(block["text"]!);
                    break;
                case "section":
                    if (block["text"] is { } text)
                        Text(text);
                    foreach (var field in block["fields"] as JsonArray ?? [])
                        Text(field!);
                    break;
                case "context":
                    foreach (var element in block["elements"]!.AsArray())
                        Text(element!);
                    break;
                case "image":
                    Words.Append((string)block["alt_text"]!);
                    break;
                case "rich_text":
                    foreach (var element in block["elements"]!.AsArray())
                        Rich(element!);
                    break;
                default:
                    break;
            }
            Words.Append('\n');
        }

        public void Marked(string text)
        {
            var at = 0;
            foreach (Match match in Marks().Matches(text))
            {
                Words.Append(WebUtility.HtmlDecode(text[at..match.Index]));
                at = match.Index + match.Length;
                if (match.Groups["unix"].Success)
                {
                    Moments.Add(Instant.FromUnixTimeSeconds(long.Parse(match.Groups["unix"].Value)));
                    Words.Append(match.Groups["fallback"].Value);
                }
                else if (match.Groups["run"].Success)
                {
                    Styled.Add(WebUtility.HtmlDecode(match.Groups["run"].Value));
                    Words.Append(WebUtility.HtmlDecode(match.Groups["run"].Value));
                }
                else
                    Pinged.Add(match.Value);
            }
            Words.Append(WebUtility.HtmlDecode(text[at..]));
        }

        private void Text(JsonNode text)
        {
            if ((string?)text["type"] == "mrkdwn")
                Marked((string)text["text"]!);
            else
                Words.Append((string)text["text"]!);
            Words.Append('\n');
        }

        private void Rich(JsonNode element)
        {
            foreach (var run in element["elements"]!.AsArray())
                if (((string)run!["type"]!).StartsWith("rich_text", StringComparison.Ordinal))
                    Rich(run);
                else
                    Run(run);
            Words.Append('\n');
        }

        private void Run(JsonNode run)
        {
            switch ((string?)run["type"])
            {
                case "text":
                    var words = (string)run["text"]!;
                    Words.Append(words);
                    if (run["style"] is not null)
                        Styled.Add(words);
                    break;
                case "date":
                    Moments.Add(Instant.FromUnixTimeSeconds((long)run["timestamp"]!));
                    Words.Append((string)run["fallback"]!);
                    break;
                case "broadcast":
                    Pinged.Add((string)run["range"]!);
                    break;
                case "usergroup":
                    Pinged.Add((string)run["usergroup_id"]!);
                    break;
                default:
                    throw new InvalidOperationException($"What is {run}?");
            }
        }
    }
}
