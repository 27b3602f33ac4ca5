using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StretchBot.Operations.Metrics;

/// <summary>Listens to StretchBot's own instruments and remembers what they said, for <c>/metrics</c>.</summary>
internal sealed class MetricsBook : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, Family> families = new(StringComparer.Ordinal);

    public MetricsBook()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name != "StretchBot")
                return;
            families.TryAdd(instrument.Name, Family.Of(instrument));
            self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    /// <summary>All families by name, observed gauges read afresh.</summary>
    public IEnumerable<Family> Read()
    {
        listener.RecordObservableInstruments();
        return families.Values.OrderBy(family => family.Name, StringComparer.Ordinal);
    }

    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (families.TryGetValue(instrument.Name, out var family))
            family.Take(value, Labels.Of(tags));
    }
}
