namespace StretchBot.Content;

/// <summary>A statement to show as it stands.</summary>
/// <param name="Text">At most 300 characters.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Fact(string Text, Source Source);
