using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StretchBot.Platforms.Slack;

/// <summary>Whether Slack lets us in, and if not, what to do.</summary>
internal sealed class SlackHealth(SlackConnection connection, Workspaces workspaces) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if ((connection.TokenFault ?? connection.Socket?.Ended) is { } fault)
            return HealthCheckResult.Unhealthy(fault);
        if (workspaces.Count == 0 && workspaces.Ended.Values.FirstOrDefault() is { } why)
            return HealthCheckResult.Unhealthy(why);
        if (connection.Socket is { Open: 0 })
            return HealthCheckResult.Unhealthy("no connection to Slack yet");
        var standing = connection.Socket is { } socket
            ? $"{workspaces.Count} workspaces, {socket.Open} connections"
            : $"{workspaces.Count} workspaces";
        return workspaces.Ended.Count == 0
            ? HealthCheckResult.Healthy(standing)
            : HealthCheckResult.Degraded($"{standing}; removed from {string.Join(", ", workspaces.Ended.Keys)}");
    }
}
