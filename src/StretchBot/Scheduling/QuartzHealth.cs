using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace StretchBot.Scheduling;

/// <summary>Whether Quartz runs, without which no slot is opened and nothing is sent.</summary>
internal sealed class QuartzHealth(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var status = (await schedulers.GetScheduler(cancellationToken)).Status;
        return status == SchedulerStatus.Running
            ? HealthCheckResult.Healthy("runs")
            : HealthCheckResult.Unhealthy($"is {status}");
    }
}
