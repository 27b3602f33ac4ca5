namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>A line that may be a command.</summary>
internal static class SlashLine
{
    private const string Command = "/stretch";

    public static bool IsCommand(string text) => text.AsSpan().TrimStart().StartsWith("/");

    /// <summary>The words after <c>/stretch</c>, or null when the line is something else.</summary>
    public static string? WordsOf(string text)
    {
        var line = text.AsSpan().TrimStart();
        if (!line.StartsWith(Command, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = line[Command.Length..];
        return rest.IsEmpty || char.IsWhiteSpace(rest[0]) ? rest.Trim().ToString() : null;
    }

    /// <summary>The words to complete while a line is typed; null when nothing can be offered for it.</summary>
    public static string? WordsToComplete(string text)
    {
        var line = text.AsSpan().TrimStart();
        if (line.IsEmpty)
            return null;
        if (Command.AsSpan().StartsWith(line.TrimEnd(), StringComparison.OrdinalIgnoreCase))
            return "";
        // The space at the end matters: "/stretch schedule " asks for what may follow.
        return WordsOf(text) is null ? null : line[Command.Length..].TrimStart().ToString();
    }
}
