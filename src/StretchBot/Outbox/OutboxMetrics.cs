using System.Diagnostics.Metrics;

namespace StretchBot.Outbox;

/// <summary>What was sent, and what waits.</summary>
internal sealed class OutboxMetrics
{
    private readonly Counter<long> sends;
    private int depth;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("StretchBot");
        sends = meter.CreateCounter<long>("stretchbot_sends_total", null, "Attempts to send, by kind and outcome.");
        meter.CreateObservableGauge("stretchbot_outbox_depth", () => depth, null, "Intents that wait to be sent.");
    }

    public void Sent(IntentKind kind, string outcome) =>
        sends.Add(
            1,
            new KeyValuePair<string, object?>("kind", kind.ToString()),
            new KeyValuePair<string, object?>("outcome", outcome)
        );

    public void Waiting(int intents) => depth = intents;
}
