using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>What the notices about a channel or a schedule are drawn from.</summary>
internal interface INoticeStore
{
    /// <summary>A channel with its first schedule and that schedule's number, or null when it has none.</summary>
    ValueTask<ChannelNotice?> Channel(ChannelId id, CancellationToken cancel);

    /// <summary>A schedule that was paused because its channel refused, or null when it is paused no more or nobody made it.</summary>
    ValueTask<RefusedNotice?> RefusedChannel(ScheduleId id, CancellationToken cancel);

    /// <summary>A break that somebody started and that was never posted, or null when they are gone.</summary>
    ValueTask<RefusedBreak?> RefusedBreak(BreakId id, CancellationToken cancel);

    /// <summary>The channel's question is answered: unattended breaks are counted from 0 again.</summary>
    /// <param name="asked">The count at which a channel is asked whose team has no rule of its own.</param>
    /// <returns>False when no question stood: it was answered before, or somebody joined since.</returns>
    ValueTask<bool> ForgetQuiet(ChannelId id, int asked, CancellationToken cancel);
}

/// <param name="QuietAfter">After how many breaks with nobody in this team asks; null as the host decides.</param>
internal sealed record ChannelNotice(
    PlatformName Platform,
    ChannelAddress Channel,
    Recurrence Rule,
    int Number,
    int? QuietAfter = null
);

/// <param name="Numbers">The maker's schedules in that channel that were paused for that reason.</param>
internal sealed record RefusedNotice(
    PlatformName Platform,
    MemberAddress Maker,
    string ChannelName,
    string Reason,
    ImmutableArray<int> Numbers
);

internal sealed record RefusedBreak(PlatformName Platform, MemberAddress Starter, string ChannelName);
