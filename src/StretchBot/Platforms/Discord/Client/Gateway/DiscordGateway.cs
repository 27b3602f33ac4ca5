using System.Collections.Immutable;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>All shards of this node.</summary>
internal sealed partial class DiscordGateway(
    DiscordAddress address,
    ShardRange range,
    DiscordApi api,
    IGatewayEvents events,
    DiscordMetrics metrics,
    Chance chance,
    TimeProvider clock,
    ILoggerFactory logs
)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);
    private readonly ILogger<DiscordGateway> log = logs.CreateLogger<DiscordGateway>();

    public ImmutableArray<Shard> Shards { get; private set; } = [];

    /// <summary>Runs every shard until cancelled.</summary>
    /// <param name="intents">See <see cref="Intents"/>.</param>
    public async Task Run(int intents, CancellationToken cancel)
    {
        if (await Ask(cancel) is not { } gateway)
            return;
        var turns = new IdentifyTurns(gateway.SessionStartLimit, clock, logs.CreateLogger<IdentifyTurns>());
        Shards =
        [
            .. range
                .Numbers(gateway.Shards)
                .Select(number => new Shard(
                    new ShardSeat(number, range.Of ?? gateway.Shards, intents, address.Gateway ?? new Uri(gateway.Url)),
                    address,
                    events,
                    turns,
                    metrics,
                    chance,
                    clock,
                    logs.CreateLogger<Shard>()
                )),
        ];
        await Task.WhenAll(Shards.Select(shard => shard.Run(cancel)));
    }

    /// <summary>Where the gateway is; asked until there is an answer, since without it there is no bot. Null when the token is refused.</summary>
    private async Task<GatewayAddress?> Ask(CancellationToken cancel)
    {
        while (true)
        {
            var answer = await api.Gateway(cancel);
            if (answer.Value is { } known)
                return known;
            if (answer.Fault is RestFault.Denied { Status: 401 })
                return null;
            Log.NoGateway(log, answer.Fault!.ToString());
            await Task.Delay(AskAgain, clock, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord does not say where its gateway is; asking again: {Fault}")]
        public static partial void NoGateway(ILogger log, string fault);
    }
}
