namespace StretchBot.Content;

/// <summary>One round of breathing, in seconds; zero where a part is left out.</summary>
/// <param name="In">In through the nose.</param>
/// <param name="TopUp">A short second sip of air.</param>
/// <param name="Hold">Breath held in.</param>
/// <param name="Out">Out.</param>
/// <param name="Rest">Pause before the next round.</param>
public sealed record BreathPattern(int In, int TopUp, int Hold, int Out, int Rest);
