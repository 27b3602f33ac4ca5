using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Benchmarks.Discord;

/// <summary>The bot's own wire client at a fake Discord, without the bot around it.</summary>
internal sealed class Client : IDisposable
{
    private readonly Meters meters = new();
    private readonly DiscordRest rest;
    private readonly DiscordAddress address;
    private readonly DiscordMetrics metrics;

    public Client(FakeDiscordServer discord, DiscordLimits limits)
    {
        address = new DiscordAddress(discord.ApiUrl, FakeDiscordServer.Token, null);
        metrics = new DiscordMetrics(meters);
        rest = new DiscordRest(
            address,
            limits,
            metrics,
            Chances.OfThisMachine,
            TimeProvider.System,
            NullLogger<DiscordRest>.Instance
        );
        Api = new DiscordApi(rest);
    }

    public DiscordApi Api { get; }

    public DiscordGateway Gateway(IGatewayEvents events) =>
        new(
            address,
            ShardRange.Auto,
            Api,
            events,
            metrics,
            Chances.OfThisMachine,
            TimeProvider.System,
            NullLoggerFactory.Instance
        );

    public void Dispose()
    {
        rest.Dispose();
        meters.Dispose();
    }

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose() { }
    }
}
