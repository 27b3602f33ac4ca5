using System.Collections.Immutable;

namespace StretchBot.Platforms.Discord;

/// <summary>What the bot has learnt about itself since it started.</summary>
internal sealed class DiscordSelf
{
    /// <summary>Null until Discord has told.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>The bot as a member of servers; null until Discord has told.</summary>
    public string? UserId { get; set; }

    /// <summary>Why there is no connection, for good, with the cure; null while there is hope.</summary>
    public string? Fault { get; set; }

    /// <summary>Ids of the registered commands by name: with one, a command can be shown so that a click puts it into the composer.</summary>
    public ImmutableDictionary<string, string> CommandIds { get; set; } =
        ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>True when the run before this one was cut off: what it was sending may have arrived.</summary>
    public bool FollowsCrash { get; set; }

    /// <summary>How far the machine's clock was ahead of Discord's when Discord last spoke; null before that.</summary>
    public TimeSpan? ClockAhead { get; set; }
}
