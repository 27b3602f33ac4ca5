namespace StretchBot.Content;

/// <summary>Signs that stretching is not the answer.</summary>
/// <param name="Emergency">Those that cannot wait.</param>
/// <param name="Doctor">Those to have looked at.</param>
public sealed record RedFlags(Warning Emergency, Warning Doctor);

/// <summary>Signs, and what to do when any of them is there.</summary>
public sealed record Warning(string Advice, IReadOnlyList<string> Signs);
