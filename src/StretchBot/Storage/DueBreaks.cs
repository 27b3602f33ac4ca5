using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Moves breaks on when their time has come.</summary>
internal sealed class DueBreaks(Database database, BreakReads reads, IDaysOff daysOff, BreakRules rules, IAlarm alarm)
    : IDueBreaks
{
    public async ValueTask<int> Advance(Instant now, int most, CancellationToken cancel)
    {
        Instant? redraw = null;
        var moved = await database.Write(
            async context =>
            {
                var from = now.ToRow();
                var due = await context
                    .Breaks.AsNoTracking()
                    .Where(row => row.Due <= from)
                    .OrderBy(row => row.Due)
                    .Take(most)
                    .ToListAsync(cancel);
                foreach (var row in due)
                {
                    await Move(context, row, now, cancel);
                    var drawn = await context.Redraw(row, now, cancel);
                    redraw = redraw is { } known ? Instant.Min(known, drawn) : drawn;
                }
                return due.Count;
            },
            cancel
        );
        if (redraw is { } first)
            await alarm.Set(DueKind.Outbox, first);
        return moved;
    }

    public async ValueTask<Instant?> EarliestDue(CancellationToken cancel) =>
        Stored.Instant(
            await database.Read(
                context => context.Breaks.Where(row => row.Due != null).MinAsync(row => row.Due, cancel),
                cancel
            )
        );

    private async Task Move(StretchBotContext context, BreakRow row, Instant now, CancellationToken cancel)
    {
        var it = reads.ToBreak(row);
        var phase = it.PhaseAt(now);
        // What was never posted was offered to nobody: it will begin again when it is posted late, or be given up.
        if (row is { Finished: false, Message: not null } && phase is Phase.Open or Phase.Closed)
            await Finish(context, row, cancel);
        if (phase == Phase.Closed)
        {
            await Close(context, row, now, cancel);
            await context.Nudges.Where(nudge => nudge.BreakId == row.Id).ExecuteDeleteAsync(cancel);
        }
        var next = Prompt.NextChange(it, now)?.ToRow();
        await context
            .Breaks.Where(other => other.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.Due, next), cancel);
    }

    /// <summary>The routine is over: whoever is in counts.</summary>
    private static async Task Finish(StretchBotContext context, BreakRow row, CancellationToken cancel)
    {
        await TallyWrites.CountParticipations(context, row, member: null, cancel);
        await TallyWrites.CountPosted(context, row, cancel);
        await context
            .Breaks.Where(other => other.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.Finished, true), cancel);
        await DigestStore.Await(context, row, cancel);
    }

    /// <summary>Quiet by design: a scheduled break that nobody took brings the question nearer, one that somebody took clears it.</summary>
    private async Task Close(StretchBotContext context, BreakRow row, Instant now, CancellationToken cancel)
    {
        if (row.Message is null || (row.ScheduleId is null && row.Taken == 0))
            return;
        var quiet =
            row.Taken > 0
                ? 0
                : await context
                    .Channels.Where(channel => channel.Id == row.ChannelId)
                    .Select(channel => channel.Quiet)
                    .SingleAsync(cancel) + 1;
        var after =
            await context.Teams.Where(team => team.Id == row.TeamId).Select(team => team.QuietAfter).SingleAsync(cancel)
            ?? rules.QuietAfter;
        if (quiet == after && after > 0)
            await context.Ask(IntentKind.QuietQuestion, row.ChannelId, now, cancel);
        if (quiet == after * 2 && after > 0)
        {
            quiet = 0;
            await context.Ask(IntentKind.QuietPause, row.ChannelId, now, cancel);
            await SchedulePauses.PauseChannel(
                context,
                row.ChannelId,
                "nobody joined for a while",
                daysOff,
                now,
                cancel
            );
        }
        await context
            .Channels.Where(channel => channel.Id == row.ChannelId)
            .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Quiet, quiet), cancel);
    }
}
