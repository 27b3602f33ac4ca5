using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.FakeDiscord.Gateway;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.FakeDiscord.Rest;

namespace StretchBot.FakeDiscord;

/// <summary>A Discord on a loopback socket: REST v10 and the gateway, as strict as the real one and as unkind as a test asks.</summary>
public sealed class FakeDiscordServer : IAsyncDisposable
{
    public const string ApplicationId = "900000000000000001";
    public const string BotId = "900000000000000002";

    /// <summary>Put together here, so that it looks like a token to the bot and like none to whoever searches for secrets.</summary>
    public static readonly string Token =
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(ApplicationId)).TrimEnd('=')}.{new string('f', 6)}.{new string('k', 38)}";

    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly ConcurrentDictionary<string, FakeInteraction> interactions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonArray> commands = new(StringComparer.Ordinal);
    private readonly Snowflakes ids;

    private FakeDiscordServer(TimeProvider clock, FakeSettings settings, int port)
    {
        Clock = clock;
        Settings = settings;
        ids = new Snowflakes(clock);
        World = new FakeWorld(this);
        Payloads = new FakePayloads(this);
        Gateway = new FakeGateway(this);
        Limits = new RateLimits(settings, clock);
        // An empty builder watches no files: many fakes run beside one another.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .UseUrls($"http://127.0.0.1:{port}")
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRouting();
        app = builder.Build();
        app.UseWebSockets();
        app.Map("/gateway", Gateway.Serve);
        new RestEndpoints(this).Map(app);
    }

    public FakeSettings Settings { get; }

    public FakeWorld World { get; }

    public FakeGateway Gateway { get; }

    public Mischief Mischief { get; } = new();

    public TimeProvider Clock { get; }

    /// <summary>As the setting <c>Discord:ApiUrl</c> takes it.</summary>
    public Uri ApiUrl { get; private set; } = null!;

    public Uri GatewayUrl => new($"ws://{ApiUrl.Authority}/gateway");

    /// <summary>Everything that a client did and Discord would not take, or would take amiss.</summary>
    public IReadOnlyList<string> Faults => [.. faults];

    public IReadOnlyList<SeenRequest> Requests => [.. requests];

    public IReadOnlyList<FakeInteraction> Interactions => [.. interactions.Values];

    /// <summary>429 answers for going over a limit, those ordered by a test left out.</summary>
    public int LimitsBroken => Limits.Refused;

    /// <summary>Callbacks to an interaction that had one already.</summary>
    public int DoubleAnswers { get; internal set; }

    /// <summary>The most requests that any rolling second held.</summary>
    public int PeakPerSecond => Limits.Peak;

    internal RateLimits Limits { get; }

    internal FakePayloads Payloads { get; }

    internal CancellationToken Stopping => stopping.Token;

    /// <param name="port">0 for any that is free.</param>
    public static async Task<FakeDiscordServer> Start(
        TimeProvider? clock = null,
        FakeSettings? settings = null,
        int port = 0
    )
    {
        var server = new FakeDiscordServer(clock ?? TimeProvider.System, settings ?? new FakeSettings(), port);
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.ApiUrl = new Uri(new Uri(addresses.Addresses.First()), "/api/v10");
        return server;
    }

    /// <summary>The commands registered globally, or for one guild.</summary>
    public JsonArray Commands(string? guild = null) => commands.GetValueOrDefault(guild ?? "", []);

    /// <summary>Somebody uses a slash command.</summary>
    /// <param name="path">Its words: <c>schedule add</c>.</param>
    /// <param name="options">Name and value of each option; a number where the option is one.</param>
    public FakeInteraction Slash(
        FakeMember by,
        FakeChannel channel,
        string path,
        params ReadOnlySpan<(string Name, JsonNode Value)> options
    ) => Send(2, by, channel, CommandData(path, options, focused: null), source: null);

    /// <summary>Somebody types into an option.</summary>
    public FakeInteraction Type(
        FakeMember by,
        FakeChannel channel,
        string path,
        string focused,
        params ReadOnlySpan<(string Name, JsonNode Value)> options
    ) => Send(4, by, channel, CommandData(path, options, focused), source: null);

    public FakeInteraction Press(FakeMember by, FakeMessage message, string customId) =>
        Component(by, message, new JsonObject { ["component_type"] = 2, ["custom_id"] = customId });

    public FakeInteraction Choose(
        FakeMember by,
        FakeMessage message,
        string customId,
        params ReadOnlySpan<string> values
    ) =>
        Component(
            by,
            message,
            new JsonObject
            {
                ["component_type"] = 3,
                ["custom_id"] = customId,
                ["values"] = new JsonArray([.. values.ToArray().Select(value => JsonValue.Create(value))]),
            }
        );

    /// <summary>Somebody sends the modal that an interaction opened.</summary>
    /// <param name="filled">Values by custom_id; what is left out goes as it stood.</param>
    public FakeInteraction Submit(FakeInteraction opened, IReadOnlyDictionary<string, JsonNode> filled)
    {
        var modal = opened.Modal ?? throw new InvalidOperationException("No modal is open.");
        var resolved = new JsonObject();
        var data = new JsonObject
        {
            ["custom_id"] = (string)modal["custom_id"]!,
            ["components"] = new JsonArray([
                .. modal["components"]!.AsArray().Select(part => ModalPart(part!.AsObject(), filled, resolved)),
            ]),
        };
        if (resolved.Count > 0)
            data["resolved"] = new JsonObject { ["attachments"] = resolved };
        return Send(5, opened.By, World.Channel(opened.Channel)!, data, opened.Source);
    }

    /// <summary>A file that somebody has put into a modal's upload.</summary>
    public FakeAttachment Upload(string name, byte[] bytes)
    {
        var attachment = new FakeAttachment(NextId(), name, null, bytes);
        uploads[attachment.Id] = attachment;
        return attachment;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    internal ConcurrentDictionary<string, FakeAttachment> Files => uploads;

    internal string NextId() => ids.Next();

    internal void Blame(string fault) => faults.Enqueue(fault);

    internal void Note(SeenRequest request)
    {
        if (Settings.Remember)
            requests.Enqueue(request);
    }

    internal void Register(string scope, JsonArray registered) => commands[scope] = registered;

    internal FakeInteraction? WithToken(string token) =>
        token.StartsWith("token-", StringComparison.Ordinal) ? Interaction(token["token-".Length..]) : null;

    internal FakeInteraction? Interaction(string id) => interactions.GetValueOrDefault(id);

    private readonly ConcurrentDictionary<string, FakeAttachment> uploads = new(StringComparer.Ordinal);

    private FakeInteraction Component(FakeMember by, FakeMessage message, JsonObject data) =>
        Send(3, by, World.Channel(message.Channel)!, data, message);

    private FakeInteraction Send(int type, FakeMember by, FakeChannel channel, JsonObject data, FakeMessage? source)
    {
        var id = NextId();
        var interaction = new FakeInteraction(id, $"token-{id}", type, by, channel.Id, Clock.GetUtcNow())
        {
            Source = source,
        };
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = ApplicationId,
            ["type"] = type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = channel.Id,
            ["channel"] = Payloads.Channel(channel),
            ["locale"] = by.Locale,
            ["data"] = data,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject(),
            ["app_permissions"] = FakePayloads.Bits(World.RightsIn(channel)),
            ["attachment_size_limit"] = 10_485_760,
        };
        if (channel.Guild.Length > 0)
        {
            var member = FakePayloads.Member(by);
            member["permissions"] = FakePayloads.Bits(by.Rights);
            payload["member"] = member;
            payload["guild_id"] = channel.Guild;
            payload["guild"] = new JsonObject
            {
                ["id"] = channel.Guild,
                ["locale"] = "en-US",
                ["features"] = new JsonArray(),
            };
            payload["guild_locale"] = "en-US";
            payload["context"] = 0;
        }
        else
        {
            payload["user"] = FakePayloads.User(by);
            payload["context"] = 1;
        }
        if (source is not null)
            payload["message"] = Payloads.Message(source);
        interaction.Payload = payload;
        interaction.Dispatched = Stopwatch.GetTimestamp();
        interactions[id] = interaction;
        Gateway.Dispatch("INTERACTION_CREATE", payload, channel.Guild.Length > 0 ? channel.Guild : null);
        return interaction;
    }

    private JsonObject CommandData(string path, ReadOnlySpan<(string Name, JsonNode Value)> options, string? focused)
    {
        var words = path.Split(' ');
        var command = commands
            .Values.SelectMany(scope => scope)
            .FirstOrDefault(one => (string?)one?["name"] == words[0])
            ?.AsObject();
        var declared = Declared(command, words);
        var given = new JsonArray();
        foreach (var (name, value) in options)
        {
            var option = new JsonObject
            {
                ["name"] = name,
                ["type"] =
                    (int?)declared?.FirstOrDefault(one => (string?)one?["name"] == name)?["type"] ?? TypeOf(value),
                ["value"] = value.DeepClone(),
            };
            if (name == focused)
                option["focused"] = true;
            given.Add(option);
        }
        for (var i = words.Length - 1; i > 0; i--)
            given =
            [
                new JsonObject
                {
                    ["name"] = words[i],
                    ["type"] = i == words.Length - 1 ? 1 : 2,
                    ["options"] = given,
                },
            ];
        return new JsonObject
        {
            ["id"] = (string?)command?["id"] ?? NextId(),
            ["name"] = words[0],
            ["type"] = 1,
            ["options"] = given,
        };
    }

    private static JsonArray? Declared(JsonObject? command, string[] words)
    {
        var options = command?["options"] as JsonArray;
        foreach (var word in words.Skip(1))
            options = options?.FirstOrDefault(one => (string?)one?["name"] == word)?["options"] as JsonArray;
        return options;
    }

    private static int TypeOf(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? 4 : 3;

    private JsonObject ModalPart(JsonObject part, IReadOnlyDictionary<string, JsonNode> filled, JsonObject resolved)
    {
        if ((int?)part["type"] is 1)
            return new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray([
                    .. part["components"]!.AsArray().Select(asked => Answered(asked!.AsObject(), filled, resolved)),
                ]),
            };
        if ((int?)part["type"] != 18)
            return new JsonObject { ["type"] = (int)part["type"]! };
        return new JsonObject
        {
            ["type"] = 18,
            ["component"] = Answered(part["component"]!.AsObject(), filled, resolved),
        };
    }

    private JsonObject Answered(JsonObject asked, IReadOnlyDictionary<string, JsonNode> filled, JsonObject resolved)
    {
        var id = (string)asked["custom_id"]!;
        var answer = new JsonObject { ["type"] = (int)asked["type"]!, ["custom_id"] = id };
        filled.TryGetValue(id, out var value);
        switch ((int)asked["type"]!)
        {
            case 4:
                answer["value"] = value?.DeepClone() ?? (string?)asked["value"] ?? "";
                break;
            case 19:
                answer["values"] = value?.DeepClone() ?? new JsonArray();
                foreach (var file in answer["values"]!.AsArray().Select(one => uploads[(string)one!]))
                    resolved[file.Id] = new JsonObject
                    {
                        ["id"] = file.Id,
                        ["filename"] = file.Name,
                        ["size"] = file.Bytes.Length,
                        ["url"] = new Uri(ApiUrl, $"/attachments/{file.Id}/{file.Name}").ToString(),
                        ["proxy_url"] = new Uri(ApiUrl, $"/attachments/{file.Id}/{file.Name}").ToString(),
                    };
                break;
            default:
                answer["values"] = value?.DeepClone() ?? Defaults(asked);
                break;
        }
        return answer;
    }

    private static JsonArray Defaults(JsonObject asked) =>
        [
            .. (asked["options"]?.AsArray() ?? [])
                .Where(option => option?["default"]?.GetValue<bool>() == true)
                .Select(option => (JsonNode)(string)option!["value"]!),
        ];
}
