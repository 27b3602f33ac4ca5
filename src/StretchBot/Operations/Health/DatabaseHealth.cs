using Microsoft.Extensions.Diagnostics.HealthChecks;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Operations.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(IOutboxStore outbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return HealthCheckResult.Healthy($"{await outbox.Depth(cancellationToken)} intents wait");
        }
        catch (NotStoredException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
