using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using StretchBot.FakeDiscord;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>Reads a message's components as Discord's client shows them: markdown resolved, times written out, mentions counted.</summary>
internal static partial class DiscordReading
{
    private const int Button = 2;
    private const int Select = 3;

    public static SeenMessage Read(FakeMessage message)
    {
        var reader = new Reader();
        foreach (var part in Flat(message.Components))
            reader.Component(part);
        return new SeenMessage(
            message.Id,
            reader.Words.ToString(),
            [.. reader.Styled],
            [.. reader.Moments],
            [.. message.Pinged.Select(who => who == "everyone" ? "here" : who)],
            [
                .. Flat(message.Components)
                    .Where(part => (int)part["type"]! == Button)
                    .Select(part => new SeenButton((string)part["custom_id"]!, (string)part["label"]!)),
            ]
        )
        {
            Choices =
            [
                .. Flat(message.Components)
                    .Where(part => (int)part["type"]! == Select)
                    .SelectMany(part => part["options"]!.AsArray())
                    .Select(option => new SeenButton((string)option!["value"]!, (string)option["label"]!)),
            ],
        };
    }

    public static string WordsOf(FakeMessage message) => Read(message).Words;

    public static string IdOf(FakeMessage message, string label) =>
        Read(message).Buttons.Single(button => button.Label == label).Id;

    public static IEnumerable<JsonObject> Flat(JsonArray components) =>
        components.OfType<JsonObject>().SelectMany(part => Flat(part["components"] as JsonArray ?? []).Prepend(part));

    /// <summary>What the client reads as more than words; a backslash before a sign takes its meaning away.</summary>
    [GeneratedRegex(
        @"\\(?<plain>[^A-Za-z0-9\s])|(?<fence>`+)(?<code>.+?)\k<fence>(?!`)|<t:(?<unix>\d+):\w>|</(?<command>[^:>]+):\d+>|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|(?<mark>[*_~|])(?<run>[^\s*_~|][^*_~|\n]*)\k<mark>|\[(?<link>[^\]]+)\]\([^)]+\)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"^(#{1,3} |-# )",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex LineStarts();

    private sealed class Reader
    {
        public StringBuilder Words { get; } = new();
        public List<string> Styled { get; } = [];
        public List<Instant> Moments { get; } = [];

        public void Component(JsonObject part)
        {
            if ((string?)part["content"] is { } content)
                Marked(LineStarts().Replace(content, ""));
            foreach (var item in part["items"] as JsonArray ?? [])
                Words.Append((string?)item!["description"]);
            Words.Append('\n');
        }

        private void Marked(string text)
        {
            var at = 0;
            foreach (Match match in Marks().Matches(text))
            {
                Words.Append(text, at, match.Index - at);
                at = match.Index + match.Length;
                if (match.Groups["plain"].Success)
                    Words.Append(match.Groups["plain"].Value);
                else if (match.Groups["unix"].Success)
                    Moments.Add(
                        Instant.FromUnixTimeSeconds(
                            long.Parse(match.Groups["unix"].Value, CultureInfo.InvariantCulture)
                        )
                    );
                else if (match.Groups["command"].Success)
                    Style("/" + match.Groups["command"].Value);
                else if (match.Groups["code"].Success)
                    Style(match.Groups["code"].Value.Trim());
                else if (match.Groups["bold"].Success)
                    Style(Unescaped(match.Groups["bold"].Value));
                else
                    Style(match.Groups["run"].Success ? match.Groups["run"].Value : match.Groups["link"].Value);
            }
            Words.Append(text, at, text.Length - at);
        }

        private void Style(string run)
        {
            Styled.Add(run);
            Words.Append(run);
        }

        private static string Unescaped(string words) =>
            Marks().Replace(words, match => match.Groups["plain"].Success ? match.Groups["plain"].Value : match.Value);
    }
}
