using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Gateway;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Platforms.Discord.Client;

/// <summary>The gateway client at a fake Discord; both go by one clock, which the test sets.</summary>
internal sealed class GatewayDesk : IAsyncDisposable, IGatewayEvents
{
    private readonly Meters meters = new();
    private readonly DiscordRest rest;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<(string Name, JsonElement Data)> taken = new();

    private GatewayDesk(FakeDiscordServer discord, SettableClock clock, ShardRange range, Uri? gateway, string token)
    {
        Discord = discord;
        Clock = clock;
        var logs = new LoggerFactory([Log]);
        var address = new DiscordAddress(discord.ApiUrl, token, gateway);
        var metrics = new DiscordMetrics(meters);
        rest = new DiscordRest(
            address,
            DiscordLimits.OfDiscord,
            metrics,
            () => 0.5,
            clock,
            new Logger<DiscordRest>(logs)
        );
        Client = new DiscordGateway(address, range, new DiscordApi(rest), this, metrics, () => 0.5, clock, logs);
    }

    public FakeDiscordServer Discord { get; }

    public FakeGateway Gateway => Discord.Gateway;

    public SettableClock Clock { get; }

    public CapturedLog Log { get; } = new();

    public DiscordGateway Client { get; }

    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Names of the events that it has handed over, in their order.</summary>
    public IReadOnlyList<string> Names => [.. taken.Select(one => one.Name)];

    /// <summary>The numbers that <see cref="Tell"/> sent and that arrived, in their order.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. taken.Where(one => one.Name == "NUMBER").Select(one => one.Data.GetProperty("number").GetInt32())];

    public IReadOnlyList<JsonElement> Data => [.. taken.Select(one => one.Data)];

    /// <summary>What the listener throws at every event, or null.</summary>
    public Exception? Throws { get; set; }

    public static async Task<GatewayDesk> Open(
        FakeSettings? settings = null,
        ShardRange? range = null,
        Action<FakeDiscordServer>? before = null,
        bool ownAddress = false,
        string? token = null
    )
    {
        var clock = new SettableClock(RestDesk.Morning);
        var discord = await FakeDiscordServer.Start(clock, settings);
        before?.Invoke(discord);
        var desk = new GatewayDesk(
            discord,
            clock,
            range ?? ShardRange.Auto,
            ownAddress ? discord.GatewayUrl : null,
            token ?? FakeDiscordServer.Token
        );
        desk.Running = desk.Client.Run(Intents.Guilds, desk.stop.Token);
        return desk;
    }

    /// <summary>The same, and connected.</summary>
    public static async Task<GatewayDesk> Connected(
        FakeSettings? settings = null,
        Action<FakeDiscordServer>? before = null
    )
    {
        var desk = await Open(settings, before: before);
        await Patience.Until(() => desk.IsReady);
        return desk;
    }

    public bool IsReady =>
        Client.Shards is { IsEmpty: false } shards && shards.All(one => one.State == ShardState.Ready);

    public void Tell(int number) =>
        Gateway.Dispatch("NUMBER", new System.Text.Json.Nodes.JsonObject { ["number"] = number });

    public bool Wants(string name) => !name.StartsWith("SOMETHING", StringComparison.Ordinal);

    public void Take(string name, JsonElement data)
    {
        taken.Enqueue((name, data));
        if (Throws is { } bug)
            throw bug;
    }

    public Task Stop() => stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Patience.Until(() => Running.IsCompleted);
        rest.Dispose();
        await Discord.DisposeAsync();
        meters.Dispose();
        Log.Dispose();
        stop.Dispose();
    }
}
