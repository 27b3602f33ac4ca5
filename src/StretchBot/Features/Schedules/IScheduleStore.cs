using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>What became of a schedule that was to be kept.</summary>
internal abstract record KeepOutcome;

/// <summary>It is kept, and whoever waits for the next slot knows.</summary>
internal sealed record Kept(ScheduleId Id) : KeepOutcome;

/// <summary>The channel has as many as it may have. Nothing was changed.</summary>
internal sealed record ChannelFull : KeepOutcome;

/// <summary>Another active schedule of the channel has the same rule in the same zone. Nothing was changed.</summary>
internal sealed record SameRule(ScheduleId Existing) : KeepOutcome;

/// <summary>There is no such schedule in the channel any more. Nothing was changed.</summary>
internal sealed record ScheduleGone : KeepOutcome;

/// <summary>
/// Keeps schedules. Each call is one transaction, and touches only the schedules of the team and channel it is given. A call that changes a
/// next slot also wakes the scheduler, and accounts for the slots that came before it.
/// </summary>
internal interface IScheduleStore
{
    /// <summary>The schedules of a channel, in the order of their ids.</summary>
    ValueTask<ImmutableArray<Schedule>> InChannel(TeamId team, ChannelId channel, CancellationToken cancel);

    /// <summary>
    /// Adds a schedule with everything in it but its id. Whether there is room, and whether the rule is new, is decided in the same
    /// transaction, so that a form sent twice adds one.
    /// </summary>
    /// <param name="most">The most schedules that the channel may have.</param>
    ValueTask<KeepOutcome> Add(Schedule schedule, int most, CancellationToken cancel);

    /// <summary>
    /// Replaces rule, zone, jitter, lead, window, routine, floor, next slot and skipped slot of the schedule with this id, team and
    /// channel. Its creator and its pause stay as they are.
    /// </summary>
    ValueTask<KeepOutcome> Replace(Schedule schedule, CancellationToken cancel);

    /// <summary>
    /// Pauses a schedule of the caller's channel; with no <paramref name="nextSlot"/> nothing is due until it is resumed. False when it is
    /// gone.
    /// </summary>
    ValueTask<bool> Pause(Caller by, ScheduleId id, Instant? until, Instant? nextSlot, CancellationToken cancel);

    /// <summary>Makes a schedule active again: no pause, no reason, no skipped slot. False when it is gone.</summary>
    ValueTask<bool> Resume(TeamId team, ChannelId channel, ScheduleId id, Instant nextSlot, CancellationToken cancel);

    /// <summary>Marks <paramref name="slot"/> as skipped, if it is still the next one. False when it is not, or the schedule is gone.</summary>
    ValueTask<bool> Skip(Caller by, ScheduleId id, Instant slot, CancellationToken cancel);

    /// <summary>Removes a schedule; breaks that it led to stay. False when it is gone.</summary>
    ValueTask<bool> Remove(TeamId team, ChannelId channel, ScheduleId id, CancellationToken cancel);

    /// <summary>How many schedules were ever kept, of all teams, removed ones included: 0 on the very first start.</summary>
    ValueTask<long> Count(CancellationToken cancel);
}
