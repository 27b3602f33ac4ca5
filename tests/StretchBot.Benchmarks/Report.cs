namespace StretchBot.Benchmarks;

/// <summary>One line a figure.</summary>
internal static class Report
{
    public static void Line(string what, string figure) => Console.WriteLine($"{what, -48} {figure}");

    /// <summary>Median and 99th percentile of some times.</summary>
    public static string Spread(IReadOnlyCollection<TimeSpan> times)
    {
        var ordered = times.Order().ToArray();
        return $"median {At(ordered, 0.5):0.00} ms, 99th percentile {At(ordered, 0.99):0.00} ms, worst {ordered[^1].TotalMilliseconds:0.00} ms, of {ordered.Length}";
    }

    private static double At(TimeSpan[] ordered, double part) =>
        ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * part))].TotalMilliseconds;
}
