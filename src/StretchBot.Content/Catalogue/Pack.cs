namespace StretchBot.Content;

/// <summary>Several content files in one text: YAML documents, each after a line of three hyphens.</summary>
public static class Pack
{
    const string Fence = "---";

    /// <summary>The texts in the order in which they stand, without empty ones.</summary>
    public static IReadOnlyList<string> Split(string pack)
    {
        var texts = new List<string>();
        var lines = new List<string>();
        foreach (var line in pack.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.TrimEnd() != Fence)
            {
                lines.Add(line);
                continue;
            }

            Close(lines, texts);
        }

        Close(lines, texts);
        return texts;
    }

    /// <summary>One text that <see cref="Split"/> takes apart again.</summary>
    public static string Join(IEnumerable<string> texts) =>
        string.Concat(texts.Select(text => $"{Fence}\n{text.ReplaceLineEndings("\n").Trim('\n')}\n"));

    static void Close(List<string> lines, List<string> texts)
    {
        var text = string.Join('\n', lines);
        lines.Clear();
        if (text.Split('\n').Any(line => line.Trim() is { Length: > 0 } said && said[0] != '#'))
            texts.Add(text.Trim('\n') + "\n");
    }
}
