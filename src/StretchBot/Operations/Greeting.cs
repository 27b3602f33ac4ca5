using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace StretchBot.Operations;

/// <summary>Says where to go once the bot is ready.</summary>
internal sealed partial class Greeting(IServer server, IHostApplicationLifetime life, ILogger<Greeting> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() =>
            Log.Ready(log, server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "its address")
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "StretchBot is ready: open {Address}")]
        public static partial void Ready(ILogger log, string address);
    }
}
