using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Commands;

namespace StretchBot.Platforms.Discord;

/// <summary>Connects to Discord when the process starts, and stays connected until it ends.</summary>
internal sealed partial class DiscordConnection(
    DiscordApi api,
    DiscordGateway gateway,
    Registration registration,
    OnePost posts,
    IDiscordStore store,
    DiscordSelf self,
    TimeProvider clock,
    ILogger<DiscordConnection> log
) : BackgroundService
{
    private const string Running = "running";

    private const string TokenRefused =
        "Discord does not know the token in Discord:Token. Copy it anew at https://discord.com/developers/applications, under Bot, Reset Token.";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    /// <summary>What the shards stand at; empty before the first has begun.</summary>
    public IReadOnlyList<Shard> Shards => gateway.Shards;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        self.FollowsCrash = await store.Read(Running, cancellationToken) is not null;
        await store.Write(Running, "yes", cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A post that was cut off counts as a crash: the next run looks before it posts.
        if (!posts.IsInDoubt)
            await store.Forget(Running, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await Introduce(stoppingToken) is not { } application)
                return;
            self.ApplicationId = application.Id;
            Log.Known(log, application.Name);
            var intents = Intents.Guilds | (application.MayHearOfMembers ? Intents.Members : 0);
            if (!application.MayHearOfMembers)
                Log.NoMembers(log);
            await Task.WhenAll(registration.Run(application.Id, stoppingToken), gateway.Run(intents, stoppingToken));
            self.Fault = gateway.Shards.Select(shard => shard.Fault).FirstOrDefault(fault => fault is not null);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    /// <summary>Asks Discord whose token it is, until Discord answers.</summary>
    private async Task<Application?> Introduce(CancellationToken cancel)
    {
        while (true)
        {
            var said = await api.Application(cancel);
            if (said.Value is { } application)
                return application;
            if (said.Fault is RestFault.Denied { Status: 401 })
            {
                self.Fault = TokenRefused;
                Log.WrongToken(log, TokenRefused);
                return null;
            }
            Log.Waiting(log, said.Fault!.ToString());
            await Task.Delay(BetweenTries, clock, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord knows me as {Application}")]
        public static partial void Known(ILogger log, string application);

        [LoggerMessage(2, LogLevel.Error, "{Fault}")]
        public static partial void WrongToken(ILogger log, string fault);

        [LoggerMessage(3, LogLevel.Warning, "Discord does not answer yet, trying again: {Fault}")]
        public static partial void Waiting(ILogger log, string fault);

        [LoggerMessage(
            4,
            LogLevel.Information,
            "Server Members Intent is off, so members who leave stay in rankings. Switch it on at https://discord.com/developers/applications, under Bot"
        )]
        public static partial void NoMembers(ILogger log);
    }
}
