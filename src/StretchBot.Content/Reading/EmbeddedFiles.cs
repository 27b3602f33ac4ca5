using System.Collections.Frozen;
using System.Reflection;

namespace StretchBot.Content;

/// <summary>The content files carried inside the assembly, named as in the source tree: <c>Stretches/pigeon.yaml</c>.</summary>
static class EmbeddedFiles
{
    static readonly Assembly Carrier = typeof(EmbeddedFiles).Assembly;

    /// <remarks>The runtime takes a name to end at a zero character, and would open what stands before it.</remarks>
    static readonly FrozenSet<string> Names = Carrier.GetManifestResourceNames().ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<(string File, string Text)> In(params ReadOnlySpan<string> folders)
    {
        var files = new List<(string, string)>();
        foreach (var name in Carrier.GetManifestResourceNames().Order(StringComparer.Ordinal))
        foreach (var folder in folders)
            if (name.StartsWith(folder, StringComparison.Ordinal))
                files.Add((name, Text(name)));
        return files;
    }

    public static string Text(string name)
    {
        using var stream =
            Carrier.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such content file.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Null if there is no file of exactly that name.</summary>
    public static byte[]? Bytes(string name)
    {
        if (!Names.Contains(name))
            return null;
        using var stream = Carrier.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
