using StretchBot.Conversation;
using StretchBot.Features.Schedules.Notices;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>Remembers which channels were told that their unattended breaks count from 0 again.</summary>
internal sealed class RememberedNotices : INoticeStore
{
    public List<ChannelId> Forgotten { get; } = [];

    public ValueTask<ChannelNotice?> Channel(ChannelId id, CancellationToken cancel) =>
        ValueTask.FromResult<ChannelNotice?>(null);

    public ValueTask<RefusedNotice?> RefusedChannel(ScheduleId id, CancellationToken cancel) =>
        ValueTask.FromResult<RefusedNotice?>(null);

    public ValueTask<RefusedBreak?> RefusedBreak(BreakId id, CancellationToken cancel) =>
        ValueTask.FromResult<RefusedBreak?>(null);

    /// <summary>Whether a question stands; the first answer settles it.</summary>
    public bool Asked { get; set; } = true;

    public ValueTask<bool> ForgetQuiet(ChannelId id, int asked, CancellationToken cancel)
    {
        if (Asked)
            Forgotten.Add(id);
        var stood = Asked;
        Asked = false;
        return new(stood);
    }
}
