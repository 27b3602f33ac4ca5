using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>What the notices about a channel or a schedule are drawn from.</summary>
internal interface INoticeStore
{
    /// <summary>A channel with its first schedule and that schedule's number, or null when it has none.</summary>
    ValueTask<ChannelNotice?> Channel(ChannelId id, CancellationToken cancel);

    /// <summary>A schedule that was paused because its channel refused, or null when it is paused no more or nobody made it.</summary>
    ValueTask<RefusedNotice?> RefusedChannel(ScheduleId id, CancellationToken cancel);

    /// <summary>Somebody wants the breaks of this channel: unattended ones are counted from 0 again.</summary>
    ValueTask ForgetQuiet(ChannelId id, CancellationToken cancel);
}

internal sealed record ChannelNotice(PlatformName Platform, ChannelAddress Channel, Recurrence Rule, int Number);

internal sealed record RefusedNotice(
    PlatformName Platform,
    MemberAddress Maker,
    string ChannelName,
    string Reason,
    int Number
);
