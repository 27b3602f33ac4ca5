using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Storage;

/// <summary>Keeps who and what is no longer there.</summary>
internal sealed class Roster(Database database, MemberMemory memory, IDaysOff daysOff, IAlarm alarm, TimeProvider clock)
    : IRoster
{
    public async ValueTask MemberLeft(PlatformName platform, string teamKey, string memberKey, CancellationToken cancel)
    {
        await database.Write(
            context =>
                context
                    .Members.Where(member => member.Key == memberKey && member.LeftAt == null)
                    .Where(member =>
                        context.Teams.Any(team =>
                            team.Id == member.TeamId && team.Platform == (int)platform && team.Key == teamKey
                        )
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(member => member.LeftAt, clock.Now().ToRow()), cancel),
            cancel
        );
        memory.Forget();
    }

    public async ValueTask TeamLeft(PlatformName platform, string teamKey, CancellationToken cancel)
    {
        await database.Write(
            async context =>
            {
                var gone = await context
                    .Teams.Where(Is(platform, teamKey))
                    .Where(team => team.LeftAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(team => team.LeftAt, clock.Now().ToRow()), cancel);
                if (gone == 0)
                    return 0;
                var channels = await Channels(context, platform, teamKey).Select(row => row.Id).ToListAsync(cancel);
                foreach (var channel in channels)
                    await SchedulePauses.PauseChannel(
                        context,
                        channel,
                        "I was taken out of the team",
                        daysOff,
                        clock.Now(),
                        cancel
                    );
                return gone;
            },
            cancel
        );
        memory.Forget();
    }

    public async ValueTask TeamReturned(PlatformName platform, string teamKey, CancellationToken cancel) =>
        await database.Write(
            context =>
                context
                    .Teams.Where(Is(platform, teamKey))
                    .ExecuteUpdateAsync(set => set.SetProperty(team => team.LeftAt, (long?)null), cancel),
            cancel
        );

    public async ValueTask ChannelClosed(
        PlatformName platform,
        string teamKey,
        string channelKey,
        string reason,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var paused = await database.Write(
            async context =>
            {
                var channel = await Channels(context, platform, teamKey)
                    .Where(row => row.Key == channelKey)
                    .Select(row => (long?)row.Id)
                    .SingleOrDefaultAsync(cancel);
                if (channel is not { } id)
                    return 0;
                var schedules = await SchedulePauses.PauseChannel(context, id, reason, daysOff, now, cancel);
                await SchedulePauses.TellMakers(context, schedules, now, cancel);
                return schedules.Count;
            },
            cancel
        );
        if (paused > 0)
            await alarm.Set(DueKind.Outbox, now);
    }

    private static Expression<Func<TeamRow, bool>> Is(PlatformName platform, string teamKey) =>
        team => team.Platform == (int)platform && team.Key == teamKey;

    private static IQueryable<ChannelRow> Channels(StretchBotContext context, PlatformName platform, string teamKey) =>
        from channel in context.Channels
        join team in context.Teams.Where(Is(platform, teamKey)) on channel.TeamId equals team.Id
        select channel;
}
