namespace StretchBot.Operations.Metrics;

/// <summary>
/// Labels as the Prometheus text format writes them: https://prometheus.io/docs/instrumenting/exposition_formats/
/// </summary>
internal static class Labels
{
    public static string Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            labels.Add($"{name}=\"{Escape(value?.ToString() ?? "")}\"");
        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    public static string Escape(string value) => EscapeHelp(value).Replace("\"", "\\\"", StringComparison.Ordinal);

    public static string EscapeHelp(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
