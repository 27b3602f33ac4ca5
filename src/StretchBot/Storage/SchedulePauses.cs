using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Pauses that the bot makes by itself.</summary>
internal static class SchedulePauses
{
    /// <summary>Pauses every schedule of a channel that would go on by itself, until somebody resumes it.</summary>
    /// <returns>The schedules that were paused, in the order of their ids.</returns>
    public static async Task<List<ScheduleRow>> PauseChannel(
        StretchBotContext context,
        long channel,
        string reason,
        IDaysOff daysOff,
        Instant now,
        CancellationToken cancel
    )
    {
        var rows = await context
            .Schedules.Where(row => row.ChannelId == channel && row.State != ScheduleStore.Removed)
            .Where(row => row.State == (int)ScheduleState.Active || row.PausedUntil != null)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            SlotAccounts.Settle(context, row, await daysOff.For(new TeamId(row.TeamId), cancel), now, now);
            row.State = (int)ScheduleState.Paused;
            row.PauseReason = reason;
            row.PausedBy = null;
            row.PausedUntil = null;
            row.NextSlot = null;
            row.Due = null;
        }
        await context.SaveChangesAsync(cancel);
        return rows;
    }

    /// <summary>Tells each who made some of the schedules that their channel refuses: one message a person, whatever they made there.</summary>
    public static async Task TellMakers(
        StretchBotContext context,
        IEnumerable<ScheduleRow> paused,
        Instant now,
        CancellationToken cancel
    )
    {
        foreach (var schedule in paused.Where(row => row.Creator is not null).DistinctBy(row => row.Creator))
            await context.Ask(IntentKind.ChannelRefused, schedule.Id, now, cancel);
    }
}
