using Microsoft.Extensions.Diagnostics.HealthChecks;
using StretchBot.Conversation;

namespace StretchBot.Operations.Health;

/// <summary>Whether there is a platform to talk on, and which.</summary>
internal sealed class PlatformsHealth(IEnumerable<IPlatform> platforms) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var names = string.Join(", ", platforms.Select(platform => platform.Name));
        return Task.FromResult(
            names.Length == 0 ? HealthCheckResult.Unhealthy("no platform") : HealthCheckResult.Healthy(names)
        );
    }
}
