using Microsoft.EntityFrameworkCore;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>Pauses that the bot makes by itself.</summary>
internal static class SchedulePauses
{
    /// <summary>Pauses every active schedule of a channel, until somebody resumes it.</summary>
    /// <returns>The schedules that were paused.</returns>
    public static async Task<List<long>> PauseChannel(
        StretchBotContext context,
        long channel,
        string reason,
        CancellationToken cancel
    )
    {
        var active = context.Schedules.Where(row => row.ChannelId == channel && row.State == (int)ScheduleState.Active);
        var paused = await active.Select(row => row.Id).ToListAsync(cancel);
        await active.ExecuteUpdateAsync(
            set =>
                set.SetProperty(row => row.State, (int)ScheduleState.Paused)
                    .SetProperty(row => row.PauseReason, reason)
                    .SetProperty(row => row.PausedUntil, (long?)null)
                    .SetProperty(row => row.NextSlot, (long?)null)
                    .SetProperty(row => row.Due, (long?)null),
            cancel
        );
        return paused;
    }
}
