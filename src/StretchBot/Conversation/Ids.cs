using System.Globalization;

namespace StretchBot.Conversation;

/// <summary>Where a conversation takes place. The numbers are stored: never renumber.</summary>
public enum PlatformName
{
    /// <summary>The built-in local chat.</summary>
    Playground = 0,
    Slack = 1,
    Discord = 2,
}

/// <summary>StretchBot's own number for a team (a Slack workspace, a Discord server, the Playground's team).</summary>
public readonly record struct TeamId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>StretchBot's own number for a channel; belongs to exactly one team.</summary>
public readonly record struct ChannelId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>StretchBot's own number for a member of one team.</summary>
public readonly record struct MemberId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One dated team break in one channel.</summary>
public readonly record struct BreakId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The rule by which breaks recur in one channel.</summary>
public readonly record struct ScheduleId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
