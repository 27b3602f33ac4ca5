using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;

namespace StretchBot.Storage;

/// <summary>Breaks and who takes part in them.</summary>
internal sealed class BreakStore(Database database, BreakReads reads, IAlarm alarm) : IBreakStore
{
    public async ValueTask<StartOutcome> Start(
        Caller by,
        Func<ChannelHistory, Break> draft,
        Instant now,
        CancellationToken cancel
    )
    {
        var outcome = await database.Write<StartOutcome>(
            async context =>
            {
                var channel = await context
                    .Channels.AsNoTracking()
                    .SingleAsync(row => row.Id == by.Channel.Value, cancel);
                if (await Live(context, channel, now, cancel) is { } live)
                    return new AlreadyLive(live);
                var planned = draft(new ChannelHistory(Stored.Recent(channel.Recent)));
                using var inserts = new BreakInserts(context);
                var day = Features.Leaderboard.Period.DayNumber(planned.Starts.InZone(by.TeamZone).Date);
                var id = inserts.Insert(planned, planned.Starts, day);
                inserts.Announce(id, now);
                await context
                    .Channels.Where(row => row.Id == channel.Id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.LiveBreakId, id)
                                .SetProperty(row => row.LiveUntil, planned.Ends.ToRow())
                                .SetProperty(row => row.Recent, Stored.WithNewest(channel.Recent, planned.Stretches)),
                        cancel
                    );
                return new Started(planned with { Id = new BreakId(id) });
            },
            cancel
        );
        if (outcome is Started started)
        {
            await alarm.Set(DueKind.Outbox, now);
            await alarm.Set(DueKind.Breaks, started.Break.Starts);
        }
        return outcome;
    }

    public ValueTask<PressOutcome> Toggle(BreakId id, Caller by, Instant now, CancellationToken cancel) =>
        Press(
            id,
            by,
            now,
            (context, row, part) =>
            {
                var it = reads.ToBreak(row);
                if (it.PhaseAt(now) is Phase.Open or Phase.Closed)
                    return TooLateFor(context, it, now, cancel);
                if (part.State == (int)TakingPart.Done)
                    return Task.FromResult<PressOutcome>(new Counted(it, Again: true));
                part.State = (int)(part.State == (int)TakingPart.In ? TakingPart.Left : TakingPart.In);
                part.Walked = false;
                return Task.FromResult<PressOutcome>(part.State == (int)TakingPart.In ? new Joined(it) : new Left(it));
            },
            cancel
        );

    public ValueTask<PressOutcome> Join(BreakId id, Caller by, Instant now, CancellationToken cancel) =>
        Press(
            id,
            by,
            now,
            (context, row, part) =>
            {
                var it = reads.ToBreak(row);
                if (it.PhaseAt(now) is Phase.Open or Phase.Closed)
                    return TooLateFor(context, it, now, cancel);
                if (part.State == (int)TakingPart.Done)
                    return Task.FromResult<PressOutcome>(new Counted(it, Again: true));
                part.State = (int)TakingPart.In;
                part.Walked = false;
                return Task.FromResult<PressOutcome>(new Joined(it));
            },
            cancel
        );

    public ValueTask<PressOutcome> Done(BreakId id, Caller by, Instant now, CancellationToken cancel) =>
        TakePart(id, by, now, walked: false, cancel);

    public ValueTask<PressOutcome> Walk(BreakId id, Caller by, Instant now, CancellationToken cancel) =>
        TakePart(id, by, now, walked: true, cancel);

    private ValueTask<PressOutcome> TakePart(
        BreakId id,
        Caller by,
        Instant now,
        bool walked,
        CancellationToken cancel
    ) =>
        Press(
            id,
            by,
            now,
            async (context, row, part) =>
            {
                var it = reads.ToBreak(row);
                if (part.Counted || part.State == (int)TakingPart.Done)
                    return new Counted(it, Again: true);
                var phase = it.PhaseAt(now);
                if (phase == Phase.Closed)
                    return await TooLateFor(context, it, now, cancel);
                part.Walked = walked;
                if (phase == Phase.Announced)
                {
                    part.State = (int)TakingPart.In;
                    return new Joined(it);
                }
                part.State = (int)TakingPart.Done;
                return new Counted(it, Again: false);
            },
            cancel
        );

    public ValueTask<Break?> Find(BreakId id, TeamId team, CancellationToken cancel) =>
        database.Read(
            async context =>
                await context
                    .Breaks.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Id == id.Value && row.TeamId == team.Value, cancel)
                    is { } row
                    ? reads.ToBreak(row)
                    : null,
            cancel
        );

    public ValueTask<Instant?> NextBreak(TeamId team, ChannelId channel, Instant now, CancellationToken cancel) =>
        database.Read(context => reads.Next(context, team, channel, now, cancel), cancel);

    /// <summary>One press: reads the member's part, lets it change, keeps it, tallies it if it now counts, and redraws the prompt.</summary>
    private async ValueTask<PressOutcome> Press(
        BreakId id,
        Caller by,
        Instant now,
        Func<StretchBotContext, BreakRow, ParticipationRow, Task<PressOutcome>> change,
        CancellationToken cancel
    )
    {
        Instant? redraw = null;
        var outcome = await database.Write(
            async context =>
            {
                var row = await context
                    .Breaks.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Id == id.Value && row.TeamId == by.Team.Value, cancel);
                // A break that was given up was offered to nobody: there is nothing to take part in.
                if (row is null or { Finished: true, Message: null })
                    return new NoSuchBreak();
                var part = await context.Participations.SingleOrDefaultAsync(
                    part => part.BreakId == id.Value && part.MemberId == by.Member.Value,
                    cancel
                );
                var known = part is not null;
                part ??= new ParticipationRow
                {
                    BreakId = id.Value,
                    MemberId = by.Member.Value,
                    At = now.ToRow(),
                };
                var before = (part.State, part.Walked);
                var outcome = await change(context, row, part);
                if ((part.State, part.Walked) == before)
                    return outcome;
                if (!known)
                    context.Participations.Add(part);
                await context.SaveChangesAsync(cancel);
                await Arrive(context, row, by.Member, cancel);
                if (part.State == (int)TakingPart.Done)
                    await TallyWrites.CountParticipations(context, row, by.Member.Value, cancel);
                redraw = await context.Redraw(row, now, cancel);
                return outcome;
            },
            cancel
        );
        if (redraw is { } due)
            await alarm.Set(DueKind.Outbox, due);
        return outcome;
    }

    /// <summary>From this day on the channel is one of the member's own.</summary>
    private static Task<int> Arrive(
        StretchBotContext context,
        BreakRow row,
        MemberId member,
        CancellationToken cancel
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO presences (member_id, channel_id, since) VALUES ({member.Value}, {row.ChannelId}, {row.Day})
            ON CONFLICT DO NOTHING
            """,
            cancel
        );

    private async Task<PressOutcome> TooLateFor(
        StretchBotContext context,
        Break it,
        Instant now,
        CancellationToken cancel
    ) =>
        new TooLate(
            it,
            StillOpen: it.PhaseAt(now) == Phase.Open,
            await reads.Next(context, it.Team, it.Channel, now, cancel)
        );

    private async Task<Break?> Live(
        StretchBotContext context,
        ChannelRow channel,
        Instant now,
        CancellationToken cancel
    )
    {
        if (channel.LiveBreakId is not { } id || channel.LiveUntil <= now.ToRow())
            return null;
        return reads.ToBreak(await context.Breaks.AsNoTracking().SingleAsync(row => row.Id == id, cancel));
    }
}
