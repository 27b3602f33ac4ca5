using System.Diagnostics.Metrics;

namespace StretchBot.Operations.Metrics;

/// <summary>The process itself: its memory and how long it has been running.</summary>
internal sealed class ProcessMetrics
{
    public ProcessMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        var meter = meters.Create("StretchBot");
        meter.CreateObservableGauge(
            "stretchbot_resident_memory_bytes",
            () => Environment.WorkingSet,
            "By",
            "Memory that the process holds."
        );
        meter.CreateObservableGauge(
            "stretchbot_uptime_seconds",
            () => clock.GetElapsedTime(began).TotalSeconds,
            "s",
            "Time since the start."
        );
    }
}
