using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace StretchBot.Operations.Metrics;

/// <summary>One metric with all its label sets, in the shape of the Prometheus text format.</summary>
internal abstract class Family(string name, string help, string type)
{
    public string Name { get; } = name;

    public static Family Of(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition();
        var help = instrument.Description ?? "";
        return kind == typeof(Histogram<>) ? new HistogramFamily(instrument.Name, help)
            : kind == typeof(Counter<>) ? new NumberFamily(instrument.Name, help, "counter", adds: true)
            : new NumberFamily(instrument.Name, help, "gauge", adds: false);
    }

    public abstract void Take(double value, string labels);

    public void Write(StringBuilder text)
    {
        text.Append("# HELP ").Append(Name).Append(' ').Append(Labels.EscapeHelp(help)).Append('\n');
        text.Append("# TYPE ").Append(Name).Append(' ').Append(type).Append('\n');
        WriteValues(text);
    }

    protected abstract void WriteValues(StringBuilder text);

    protected static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }
}

/// <summary>A counter or a gauge.</summary>
internal sealed class NumberFamily(string name, string help, string type, bool adds) : Family(name, help, type)
{
    private readonly ConcurrentDictionary<string, double> values = new(StringComparer.Ordinal);

    public override void Take(double value, string labels) =>
        values.AddOrUpdate(labels, value, (_, before) => adds ? before + value : value);

    protected override void WriteValues(StringBuilder text)
    {
        foreach (var (labels, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line(text, Name, labels, value);
    }
}

/// <summary>A histogram of seconds, from a millisecond to ten minutes.</summary>
internal sealed class HistogramFamily(string name, string help) : Family(name, help, "histogram")
{
    private static readonly double[] Bounds =
    [
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
        60,
        600,
    ];

    private readonly ConcurrentDictionary<string, Buckets> all = new(StringComparer.Ordinal);

    public override void Take(double value, string labels) => all.GetOrAdd(labels, _ => new Buckets()).Take(value);

    protected override void WriteValues(StringBuilder text)
    {
        foreach (var (labels, buckets) in all.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            buckets.Write(text, Name, labels);
    }

    private sealed class Buckets
    {
        private readonly Lock turn = new();
        private readonly long[] counts = new long[Bounds.Length];
        private long count;
        private double sum;

        public void Take(double value)
        {
            lock (turn)
            {
                count++;
                sum += value;
                for (var i = 0; i < Bounds.Length; i++)
                    if (value <= Bounds[i])
                        counts[i]++;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (turn)
            {
                var comma = labels.Length == 0 ? "" : $"{labels},";
                for (var i = 0; i < Bounds.Length; i++)
                    Line(
                        text,
                        $"{name}_bucket",
                        $"{comma}le=\"{Bounds[i].ToString(CultureInfo.InvariantCulture)}\"",
                        counts[i]
                    );
                Line(text, $"{name}_bucket", $"{comma}le=\"+Inf\"", count);
                Line(text, $"{name}_sum", labels, sum);
                Line(text, $"{name}_count", labels, count);
            }
        }
    }
}
