using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>What became of prompts.</summary>
internal sealed class PromptStore(Database database, BreakReads reads, IDaysOff daysOff, IAlarm alarm) : IPromptStore
{
    private static readonly Text OtherBreakOn = "another break was on in the channel";

    public ValueTask<PromptState?> Load(BreakId id, Instant now, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                if (await Row(context, id, cancel) is not { } row)
                    return null;
                var place = await (
                    from channel in context.Channels
                    join team in context.Teams on channel.TeamId equals team.Id
                    where channel.Id == row.ChannelId
                    select new
                    {
                        team.Platform,
                        Team = team.Key,
                        Channel = channel.Key,
                        team.Mention,
                    }
                ).SingleAsync(cancel);
                return new PromptState(
                    await reads.View(context, row, now, cancel),
                    (PlatformName)place.Platform,
                    new ChannelAddress(new ChannelId(row.ChannelId), place.Team, place.Channel),
                    row.Message is { } message ? new MessageKey(message) : null
                )
                {
                    Mention = Stored.Mention(place.Mention),
                };
            },
            cancel
        );

    public async ValueTask<bool> RunLate(BreakId id, Instant starts, CancellationToken cancel)
    {
        var change = await database.Write(
            async context =>
            {
                if (await Row(context, id, cancel) is not { } row)
                    return null;
                if (await IsTaken(context, row, starts, cancel))
                {
                    await GiveUp(context, row, SlotOutcome.Overlap, OtherBreakOn.ToStored(), cancel);
                    return null;
                }
                return await Move(context, row, starts, cancel);
            },
            cancel
        );
        if (change is { } due)
            await alarm.Set(DueKind.Breaks, due);
        return change is not null;
    }

    public async ValueTask GiveUp(BreakId id, Text reason, Instant now, CancellationToken cancel) =>
        await database.Write(
            async context =>
            {
                if (await Row(context, id, cancel) is { Message: null } row)
                    await GiveUp(context, row, SlotOutcome.Missed, reason.ToStored(), cancel);
                return true;
            },
            cancel
        );

    public async ValueTask Stands(BreakId id, MessageKey message, Instant now, bool drawAgain, CancellationToken cancel)
    {
        var again = now + SendOutbox.BetweenEdits;
        await database.Write(
            async context =>
            {
                await context
                    .Breaks.Where(row => row.Id == id.Value)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.Message, message.Value)
                                .SetProperty(row => row.EditedAt, now.ToRow())
                                // A post that took until after the close: nothing else would come back to tally it.
                                .SetProperty(row => row.Due, row => row.Finished ? row.Due : row.Due ?? now.ToRow()),
                        cancel
                    );
                if (drawAgain)
                    await context.Ask(IntentKind.Prompt, id.Value, again, cancel);
                return true;
            },
            cancel
        );
        if (drawAgain)
            await alarm.Set(DueKind.Outbox, again);
    }

    public async ValueTask ChannelRefused(BreakId id, string reason, Instant now, CancellationToken cancel)
    {
        await database.Write(
            async context =>
            {
                if (await Row(context, id, cancel) is not { } row)
                    return false;
                // That an old message cannot be changed any more says nothing about new ones.
                if (row is { Message: not null, Due: null })
                    return false;
                if (row.Message is null)
                {
                    await GiveUp(context, row, SlotOutcome.Refused, reason, cancel);
                    if (row.StartedBy is not null)
                        await context.Ask(IntentKind.BreakRefused, row.Id, now, cancel);
                }
                var paused = await SchedulePauses.PauseChannel(context, row.ChannelId, reason, daysOff, now, cancel);
                await SchedulePauses.TellMakers(context, paused, now, cancel);
                return true;
            },
            cancel
        );
        await alarm.Set(DueKind.Outbox, now);
    }

    private static Task<BreakRow?> Row(StretchBotContext context, BreakId id, CancellationToken cancel) =>
        context.Breaks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancel);

    private static Task<bool> IsTaken(StretchBotContext context, BreakRow row, Instant now, CancellationToken cancel) =>
        context.Channels.AnyAsync(
            channel => channel.Id == row.ChannelId && channel.LiveBreakId != row.Id && channel.LiveUntil > now.ToRow(),
            cancel
        );

    /// <summary>All of the break begins again at <paramref name="starts"/>, even if it was over before anybody saw it.</summary>
    /// <returns>When its prompt first changes.</returns>
    private async Task<Instant?> Move(StretchBotContext context, BreakRow row, Instant starts, CancellationToken cancel)
    {
        var by = starts.ToRow() - row.Starts;
        row.Starts += by;
        row.Ends += by;
        row.Closes += by;
        var next = Prompt.NextChange(reads.ToBreak(row), starts);
        await context
            .Breaks.Where(other => other.Id == row.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(other => other.Starts, row.Starts)
                        .SetProperty(other => other.Ends, row.Ends)
                        .SetProperty(other => other.Closes, row.Closes)
                        .SetProperty(other => other.Late, row.ScheduleId != null)
                        .SetProperty(other => other.Finished, false)
                        .SetProperty(other => other.Due, next?.ToRow()),
                cancel
            );
        await context
            .Channels.Where(channel => channel.Id == row.ChannelId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(channel => channel.LiveBreakId, row.Id)
                        .SetProperty(channel => channel.LiveUntil, row.Ends),
                cancel
            );
        await Outcome(context, row, SlotOutcome.Late, null, cancel);
        return next;
    }

    private static async Task GiveUp(
        StretchBotContext context,
        BreakRow row,
        SlotOutcome outcome,
        string reason,
        CancellationToken cancel
    )
    {
        await context
            .Breaks.Where(other => other.Id == row.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.Finished, true).SetProperty(other => other.Due, (long?)null),
                cancel
            );
        await context
            .Channels.Where(channel => channel.LiveBreakId == row.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(channel => channel.LiveBreakId, (long?)null)
                        .SetProperty(channel => channel.LiveUntil, (long?)null),
                cancel
            );
        await Outcome(context, row, outcome, reason, cancel);
    }

    private static Task<int> Outcome(
        StretchBotContext context,
        BreakRow row,
        SlotOutcome outcome,
        string? detail,
        CancellationToken cancel
    ) =>
        context
            .Slots.Where(slot => slot.ScheduleId == row.ScheduleId && slot.At == row.Slot)
            .ExecuteUpdateAsync(
                set => set.SetProperty(slot => slot.Outcome, (int)outcome).SetProperty(slot => slot.Detail, detail),
                cancel
            );
}
