using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>Where a break stands at an instant.</summary>
public enum Phase
{
    /// <summary>Posted, not begun: members say "I'm in".</summary>
    Announced,

    /// <summary>The routine runs.</summary>
    Running,

    /// <summary>The routine is over; late comers may still press Done.</summary>
    Open,
    Closed,
}

/// <summary>Where a break comes from.</summary>
public abstract record Origin;

/// <summary>A schedule's slot. <paramref name="Late"/> when the bot was down at the slot and ran it afterwards.</summary>
public sealed record FromSlot(ScheduleId Schedule, Instant Slot, bool Late) : Origin;

/// <summary>Somebody typed <c>/stretch break</c>; null once that member was erased.</summary>
public sealed record ByHand(MemberId? Member) : Origin;

/// <summary>One dated team break in one channel.</summary>
/// <param name="Starts">When the routine begins.</param>
/// <param name="Closes">When Done stops counting; never before the routine ends.</param>
public sealed record Break(
    BreakId Id,
    TeamId Team,
    ChannelId Channel,
    Routine Routine,
    Instant Starts,
    Instant Closes,
    Origin Origin
)
{
    /// <summary>When the routine ends.</summary>
    public Instant Ends => Starts + Duration.FromTimeSpan(Routine.Duration);

    /// <summary>When it was to begin, before it ran late: what the grace is counted from.</summary>
    public Instant Planned { get; init; } = Starts;

    /// <summary>Slugs of its stretches, each once.</summary>
    public IEnumerable<string> Stretches =>
        Routine.Stages.Select(stage => stage.Stretch.Slug).Distinct(StringComparer.Ordinal);

    public Phase PhaseAt(Instant now) =>
        now < Starts ? Phase.Announced
        : now < Ends ? Phase.Running
        : now < Closes ? Phase.Open
        : Phase.Closed;

    /// <summary>
    /// The stage that runs at <paramref name="now"/>; in the seconds of a change, the one that is coming. Null before the start and
    /// after the end.
    /// </summary>
    public Stage? StageAt(Instant now)
    {
        if (PhaseAt(now) != Phase.Running)
            return null;
        var into = (now - Starts).ToTimeSpan();
        return Routine.Stages.First(stage => into < stage.End);
    }
}

/// <summary>How a member takes part. The numbers are stored: never renumber.</summary>
public enum TakingPart
{
    In = 1,
    Left = 2,
    Done = 3,
}

/// <summary>One member's part in one break.</summary>
/// <param name="Hidden">True when the member chose not to be named; they still count.</param>
internal sealed record Participant(MemberId Member, string Name, TakingPart State, bool Hidden)
{
    /// <summary>Whether it counts once the break is over: in at the end, or done.</summary>
    public bool TakesPart => State is TakingPart.In or TakingPart.Done;
}

/// <summary>What the team has done together this week.</summary>
internal sealed record WeekSoFar(int Shared, int Posted, int Minutes);

/// <summary>All that a prompt is drawn from.</summary>
internal sealed record BreakView(
    Break Break,
    ImmutableArray<Participant> People,
    WeekSoFar Week,
    Instant? NextBreak,
    string? Starter
)
{
    /// <summary>How many took part whose part is kept as a count alone: erased since, or long ago.</summary>
    public int Gone { get; init; }
}
