using Microsoft.Extensions.Diagnostics.HealthChecks;
using StretchBot.Platforms.Discord.Client.Gateway;

namespace StretchBot.Platforms.Discord;

/// <summary>Whether Discord lets us in, and if not, what to do.</summary>
internal sealed class DiscordHealth(DiscordConnection connection, DiscordSelf self) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        var shards = connection.Shards;
        if ((self.Fault ?? shards.Select(shard => shard.Fault).FirstOrDefault(one => one is not null)) is { } fault)
            return HealthCheckResult.Unhealthy(fault);
        var ready = shards.Count(shard => shard.State == ShardState.Ready);
        if (ready == 0)
            return HealthCheckResult.Unhealthy("no connection to Discord yet");
        var standing = $"{ready} of {shards.Count} shards connected";
        return ready == shards.Count ? HealthCheckResult.Healthy(standing) : HealthCheckResult.Degraded(standing);
    }
}
