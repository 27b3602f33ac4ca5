using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The Playground keeps the contract, as a script sees it over HTTP.</summary>
public sealed class PlaygroundContractTests : PlatformContract, IAsyncLifetime
{
    private readonly List<string> pressed = [];
    private PlaygroundHost host = null!;

    protected override IPlatform Platform => host.Platform;

    protected override ChannelAddress Channel { get; } = new(new ChannelId(1), "playground", "team");

    protected override ChannelAddress Nowhere { get; } = new(new ChannelId(9), "playground", "attic");

    protected override MemberAddress Member { get; } = new(new MemberId(1), "playground", "heron");

    protected override MemberAddress OtherMember { get; } = new(new MemberId(2), "playground", "fox");

    public async ValueTask InitializeAsync() =>
        host = await PlaygroundHost.Start(more: services =>
            services.AddSingleton<IPress>(
                new SamplePress(
                    "contract",
                    (button, _, _) =>
                    {
                        pressed.Add(button.ToString());
                        return ValueTask.FromResult(Reply.Silence);
                    }
                )
            )
        );

    public ValueTask DisposeAsync() => host.DisposeAsync();

    protected override async ValueTask<ImmutableArray<SeenMessage>> SeenBy(MemberAddress reader) =>
        [.. (await host.Messages(reader.MemberKey)).Select(Seen)];

    protected override async ValueTask Remove(MessageKey message) =>
        await host.Store.Remove(long.Parse(message.Value, CultureInfo.InvariantCulture), CancellationToken.None);

    protected override async ValueTask<string> Press(SeenMessage message, SeenButton button)
    {
        await host.Press(Member.MemberKey, long.Parse(message.Key, CultureInfo.InvariantCulture), button.Id);
        return pressed.Single();
    }

    private static SeenMessage Seen(JsonNode? message)
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
