namespace StretchBot.Content;

/// <summary>What a composed routine has to respect.</summary>
public sealed record ComposeRules
{
    /// <summary>Slugs of the stretches of the channel's last three breaks, in any order. Unknown ones do no harm.</summary>
    public IReadOnlyCollection<string> Recent { get; init; } = [];

    /// <summary>Skip tags that no stretch may have.</summary>
    public IReadOnlySet<string> AvoidTags { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether stretches on the floor, and those that need a warm-up, may be chosen.</summary>
    public bool FloorAllowed { get; init; }
}
