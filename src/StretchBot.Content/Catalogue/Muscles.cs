namespace StretchBot.Content;

/// <summary>Anatomical names: what the stretch is for, and what else it reaches.</summary>
public sealed record Muscles(IReadOnlyList<string> Primary, IReadOnlyList<string> Secondary);
