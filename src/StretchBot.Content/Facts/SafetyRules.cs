namespace StretchBot.Content;

/// <summary>The rules of safe stretching.</summary>
/// <param name="Rules">In the order in which they are told.</param>
/// <param name="Note">What all of it is, and is not.</param>
public sealed record SafetyRules(IReadOnlyList<Fact> Rules, string Note);
