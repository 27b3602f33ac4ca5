using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Nudges that members asked for.</summary>
internal sealed class SnoozeStore(Database database, BreakReads reads, IAlarm alarm) : ISnoozeStore
{
    public async ValueTask<SnoozeOutcome> Snooze(
        BreakId id,
        Caller by,
        Instant due,
        Instant now,
        CancellationToken cancel
    )
    {
        var outcome = await database.Write(
            async context =>
            {
                var it = await context
                    .Breaks.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Id == id.Value && row.TeamId == by.Team.Value, cancel);
                if (it is null or { Finished: true, Message: null })
                    return SnoozeOutcome.NoSuchBreak;
                if (it.Closes <= due.ToRow())
                    return SnoozeOutcome.TooLate;
                if (await TakesPart(context, id.Value, by.Member.Value, cancel))
                    return SnoozeOutcome.TakesPart;
                if (
                    await context.Nudges.AnyAsync(
                        row => row.BreakId == id.Value && row.MemberId == by.Member.Value,
                        cancel
                    )
                )
                    return SnoozeOutcome.SetBefore;
                var nudge = new NudgeRow { BreakId = id.Value, MemberId = by.Member.Value };
                context.Nudges.Add(nudge);
                await context.SaveChangesAsync(cancel);
                await context.Ask(IntentKind.Nudge, nudge.Id, due, cancel);
                return SnoozeOutcome.Set;
            },
            cancel
        );
        if (outcome == SnoozeOutcome.Set)
            await alarm.Set(DueKind.Outbox, due);
        return outcome;
    }

    public ValueTask<Nudge?> Load(long nudge, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from row in context.Nudges
                    join it in context.Breaks on row.BreakId equals it.Id
                    join member in context.Members on row.MemberId equals member.Id
                    join team in context.Teams on it.TeamId equals team.Id
                    where row.Id == nudge && member.LeftAt == null
                    select new
                    {
                        Break = it,
                        Member = member.Id,
                        MemberKey = member.Key,
                        team.Platform,
                        TeamKey = team.Key,
                    }
                )
                    .AsNoTracking()
                    .SingleOrDefaultAsync(cancel);
                return found is null
                    ? null
                    : new Nudge(
                        reads.ToBreak(found.Break),
                        (PlatformName)found.Platform,
                        new MemberAddress(new MemberId(found.Member), found.TeamKey, found.MemberKey),
                        await TakesPart(context, found.Break.Id, found.Member, cancel)
                    );
            },
            cancel
        );

    private static Task<bool> TakesPart(StretchBotContext context, long it, long member, CancellationToken cancel) =>
        context.Participations.AnyAsync(
            part => part.BreakId == it && part.MemberId == member && part.State != (int)TakingPart.Left,
            cancel
        );
}
