using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Notices;

namespace StretchBot.Storage;

/// <summary>What notices about channels and schedules are drawn from.</summary>
internal sealed class NoticeStore(Database database) : INoticeStore
{
    public ValueTask<ChannelNotice?> Channel(ChannelId id, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from channel in context.Channels
                    join team in context.Teams on channel.TeamId equals team.Id
                    join schedule in context.Schedules on channel.Id equals schedule.ChannelId
                    where channel.Id == id.Value && schedule.State != ScheduleStore.Removed
                    orderby schedule.Id
                    select new
                    {
                        team.Platform,
                        Team = team.Key,
                        Channel = channel.Key,
                        schedule.Rule,
                        team.QuietAfter,
                    }
                ).FirstOrDefaultAsync(cancel);
                return found is null
                    ? null
                    : new ChannelNotice(
                        (PlatformName)found.Platform,
                        new ChannelAddress(id, found.Team, found.Channel),
                        Stored.Rule(found.Rule),
                        Number: 1,
                        found.QuietAfter
                    );
            },
            cancel
        );

    public ValueTask<RefusedNotice?> RefusedChannel(ScheduleId id, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from schedule in context.Schedules
                    join channel in context.Channels on schedule.ChannelId equals channel.Id
                    join team in context.Teams on schedule.TeamId equals team.Id
                    join maker in context.Members on schedule.Creator equals maker.Id
                    where schedule.Id == id.Value && schedule.State == (int)ScheduleState.Paused
                    select new
                    {
                        team.Platform,
                        Team = team.Key,
                        Maker = maker.Key,
                        MakerId = maker.Id,
                        channel.Name,
                        Channel = channel.Id,
                        schedule.PauseReason,
                    }
                ).FirstOrDefaultAsync(cancel);
                if (found is null)
                    return null;
                var rows = await context
                    .Schedules.AsNoTracking()
                    .Where(row => row.ChannelId == found.Channel && row.State != ScheduleStore.Removed)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel);
                return new RefusedNotice(
                    (PlatformName)found.Platform,
                    new MemberAddress(new MemberId(found.MakerId), found.Team, found.Maker),
                    found.Name,
                    found.PauseReason ?? "it refuses me",
                    [
                        .. rows.Select((row, index) => (Row: row, Number: index + 1))
                            .Where(it => it.Row.Creator == found.MakerId && it.Row.PauseReason == found.PauseReason)
                            .Where(it => it.Row.State == (int)ScheduleState.Paused)
                            .Select(it => it.Number),
                    ]
                );
            },
            cancel
        );

    public ValueTask<RefusedBreak?> RefusedBreak(BreakId id, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from it in context.Breaks
                    join channel in context.Channels on it.ChannelId equals channel.Id
                    join team in context.Teams on it.TeamId equals team.Id
                    join starter in context.Members on it.StartedBy equals starter.Id
                    where it.Id == id.Value && it.Message == null
                    select new
                    {
                        team.Platform,
                        Team = team.Key,
                        Starter = starter.Key,
                        StarterId = starter.Id,
                        channel.Name,
                    }
                ).FirstOrDefaultAsync(cancel);
                return found is null
                    ? null
                    : new RefusedBreak(
                        (PlatformName)found.Platform,
                        new MemberAddress(new MemberId(found.StarterId), found.Team, found.Starter),
                        found.Name
                    );
            },
            cancel
        );

    public async ValueTask<bool> ForgetQuiet(ChannelId id, int asked, CancellationToken cancel) =>
        await database.Write(
            context =>
                context
                    .Channels.Where(channel =>
                        channel.Id == id.Value
                        && channel.Quiet
                            >= (
                                context
                                    .Teams.Where(team => team.Id == channel.TeamId)
                                    .Select(team => team.QuietAfter)
                                    .Single()
                                ?? asked
                            )
                        && channel.Quiet > 0
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Quiet, 0), cancel),
            cancel
        ) == 1;
}
