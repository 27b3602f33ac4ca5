using System.Diagnostics.Metrics;
using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>How many prompts were posted, and how late against their start.</summary>
internal sealed class BreakMetrics
{
    private readonly Counter<long> posted;
    private readonly Histogram<double> lateness;

    public BreakMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("StretchBot");
        posted = meter.CreateCounter<long>("stretchbot_prompts_posted_total", null, "Prompts posted, by origin.");
        lateness = meter.CreateHistogram<double>(
            "stretchbot_slot_lateness_seconds",
            "s",
            "How long after its slot a prompt stood; 0 when it stood in time."
        );
    }

    public void Posted(Break it, Instant now)
    {
        var origin = it.Origin is FromSlot ? "schedule" : "hand";
        posted.Add(1, new KeyValuePair<string, object?>("origin", origin));
        if (it.Origin is FromSlot slot)
            lateness.Record(Math.Max(0, (now - slot.Slot).TotalSeconds));
    }
}
