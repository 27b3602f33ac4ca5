using System.Diagnostics.Metrics;

namespace StretchBot.Conversation;

/// <summary>How many requests were answered, and how fast.</summary>
public sealed class ConversationMetrics
{
    private readonly Histogram<double> latency;

    public ConversationMetrics(IMeterFactory meters) =>
        latency = meters
            .Create("StretchBot")
            .CreateHistogram<double>("stretchbot_request_duration_seconds", "s", "Time from a request to its answer.");

    public void Answered(string kind, TimeSpan took) =>
        latency.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
}
