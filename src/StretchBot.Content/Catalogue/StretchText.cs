namespace StretchBot.Content;

/// <summary>What a stretch tells the person about one side, ready to be shown.</summary>
public sealed record StretchText(
    IReadOnlyList<string> Steps,
    string? Cue,
    string? Easier,
    IReadOnlyList<string> Deeper,
    string? Feel
);
