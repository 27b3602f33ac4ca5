using StretchBot.Operations.Settings;

namespace StretchBot.Operations;

/// <summary>Tells whoever set a token for a platform that this version does not have it yet.</summary>
internal sealed partial class LaterPlatforms(IConfiguration configuration, ILogger<LaterPlatforms> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var key in KnownSettings.TokensOfLater.Where(key => !string.IsNullOrEmpty(configuration[key])))
            Log.Ignored(log, key);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "{Key} is set, but this version of StretchBot only has the Playground: it is not used"
        )]
        public static partial void Ignored(ILogger log, string key);
    }
}
