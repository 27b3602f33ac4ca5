using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Platforms.Discord.Client;

/// <summary>The REST client at a fake Discord; both go by one clock, which the test sets.</summary>
internal sealed class RestDesk : IAsyncDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly Meters meters = new();

    private RestDesk(FakeDiscordServer discord, SettableClock clock, DiscordLimits limits, string token)
    {
        Discord = discord;
        Clock = clock;
        var guild = discord.World.AddGuild("Menagerie");
        Team = discord.World.AddChannel(guild, "team");
        Design = discord.World.AddChannel(guild, "design");
        Heron = discord.World.AddMember(guild, "Heron");
        Rest = new DiscordRest(
            new DiscordAddress(discord.ApiUrl, token, null),
            limits,
            new DiscordMetrics(meters),
            () => 0.5,
            clock,
            new Logger<DiscordRest>(new LoggerFactory([Log]))
        );
        Api = new DiscordApi(Rest);
    }

    public FakeDiscordServer Discord { get; }

    public SettableClock Clock { get; }

    public FakeChannel Team { get; }

    public FakeChannel Design { get; }

    public FakeMember Heron { get; }

    public CapturedLog Log { get; } = new();

    public DiscordRest Rest { get; }

    public DiscordApi Api { get; }

    public static async Task<RestDesk> Open(
        FakeSettings? settings = null,
        DiscordLimits? limits = null,
        string? token = null
    )
    {
        var clock = new SettableClock(Morning);
        var discord = await FakeDiscordServer.Start(clock, settings);
        return new RestDesk(discord, clock, limits ?? DiscordLimits.OfDiscord, token ?? FakeDiscordServer.Token);
    }

    /// <summary>A message that says one thing.</summary>
    public static MessageBody Saying(string words, string? nonce = null) =>
        new()
        {
            Components = [new Component(ComponentType.TextDisplay) { Content = words }],
            Flags = MessageFlags.ComponentsV2,
            Nonce = nonce,
            EnforceNonce = nonce is null ? null : true,
        };

    public ValueTask<RestAnswer<Message>> Post(FakeChannel channel, string words, string? nonce = null) =>
        Api.Post(channel.Id, Saying(words, nonce), [], CancellationToken.None);

    /// <summary>Reads the channel, and waits for limits as long as it takes.</summary>
    public ValueTask<RestAnswer<Nothing>> Look(FakeChannel channel) =>
        Rest.Do(
            new RestCall(HttpMethod.Get, "GET /channels/{}", channel.Id, $"/channels/{channel.Id}")
            {
                Patience = TimeSpan.FromHours(1),
            },
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Discord.DisposeAsync();
        meters.Dispose();
        Log.Dispose();
    }
}

/// <summary>Makes meters that nobody reads.</summary>
internal sealed class Meters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options);

    public void Dispose() { }
}
