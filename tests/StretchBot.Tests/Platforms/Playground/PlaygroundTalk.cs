using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The Playground's people, over the addresses that its page uses.</summary>
public sealed class PlaygroundTalk : Talk
{
    private const string Hall = "hall";

    private readonly Dictionary<string, JsonObject> open = new(StringComparer.Ordinal);
    private readonly TempFolder folder = new();
    private AppFixture app = null!;
    private string? closed;

    public override string Ada => "you";

    public override string Heron => "heron";

    public override string Otter => "otter";

    public override string Fox => "fox";

    public override bool TellsLanguages => false;

    public override IEnumerable<string> Complaints => [];

    internal override AppFixture App => app;

    public override async ValueTask InitializeAsync() => app = await Start(new SettableClock(AppFixture.Monday));

    public override async Task<Told> Press(string who, SeenMessage message, string label) =>
        Read(
            who,
            await app.Press(
                message.Key,
                message.Buttons.Concat(message.Choices).First(button => button.Label == label).Id,
                who
            )
        );

    public override async Task<Told> Forge(string who, SeenMessage message, string buttonId) =>
        Read(who, await app.Press(message.Key, buttonId, who));

    public override async Task<Told> Fill(string who, params (string Field, string Value)[] filled)
    {
        var form = open[who];
        var values = form["fields"]!
            .AsArray()
            .ToDictionary(field => (string)field!["name"]!, field => (string)field!["value"]!, StringComparer.Ordinal);
        foreach (var (field, value) in filled)
            values[field] = value;
        return Read(who, await app.Submit((string)form["id"]!, values, who, Room));
    }

    /// <summary>A page reads the file and sends its text.</summary>
    public override Task<Told> Attach(string who, string field, string fileName, string text) =>
        Fill(who, (field, text));

    /// <summary>A member's own messages that answer nothing come in the first channel.</summary>
    public override async Task<ImmutableArray<SeenMessage>> Sees(string who) =>
        [
            .. (await In(who, Room))
                .Concat((await In(who, Hall)).Where(message => (string?)message!["visibility"] == "only-you"))
                .Select(PlaygroundReading.Read),
        ];

    /// <summary>Whoever runs the Playground takes the channel out of its settings.</summary>
    public override Task CloseRoom()
    {
        closed = Room;
        return Restart();
    }

    public override Task OpenRoom()
    {
        closed = null;
        return Restart();
    }

    protected override async Task<Told> Type(string who, string words) =>
        Read(who, await app.Say($"/stretch {words}", who, Room));

    protected override async ValueTask Leave()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    // The first channel has a schedule from the first start on, so nobody talks there.
    private Task<AppFixture> Start(SettableClock clock) =>
        AppFixture.Start(
            clock: clock,
            folder: folder,
            settings: $"Playground:Channels={Hall},{string.Join(',', RoomNames.Where(name => name != closed))}"
        );

    private async Task Restart()
    {
        await app.DisposeAsync();
        app = await Start(app.Clock);
    }

    private async Task<JsonArray> In(string who, string channel) =>
        closed == channel ? [] : JsonObject.Create(await app.Messages(who, channel))!["messages"]!.AsArray();

    private Told Read(string who, JsonElement answer)
    {
        var json = JsonObject.Create(answer)!;
        if (json["form"] is JsonObject form)
        {
            open[who] = form;
            return new Told(null, (string)form["title"]!, string.Join(' ', FaultsOf(form)));
        }
        return new Told(
            json["replies"]!.AsArray().Select(PlaygroundReading.Read).LastOrDefault(),
            File: json["file"] is { } file
                ? new SeenFile((string)file["name"]!, [.. Convert.FromBase64String((string)file["content"]!)])
                : null
        );
    }

    private static IEnumerable<string> FaultsOf(JsonObject form) =>
        form["fields"]!.AsArray().Append(form).Select(part => (string?)part!["error"]).OfType<string>();
}
