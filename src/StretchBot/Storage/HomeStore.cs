using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Home;
using StretchBot.Features.Leaderboard;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>What a member's own page is drawn from.</summary>
internal sealed class HomeStore(Database database, BreakReads reads) : IHomeStore
{
    private const int Channels = 20;
    private const int Shown = 3;
    private static readonly Duration Lately = Duration.FromDays(60);

    public ValueTask<HomeFacts> Read(Caller caller, Instant now, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var week = Period.Of(PeriodKind.Week, now.InZone(caller.TeamZone).Date);
                var tally = await context
                    .Tallies.AsNoTracking()
                    .Where(row => row.MemberId == caller.Member.Value && row.TeamId == caller.Team.Value)
                    .Where(row => row.Scope == 0 && row.Kind == (int)week.Kind && row.Start == week.Start)
                    .SingleOrDefaultAsync(cancel);
                return new HomeFacts(
                    tally?.Breaks ?? 0,
                    tally?.Solos ?? 0,
                    tally?.Seconds ?? 0,
                    await Coming(context, caller, now, cancel),
                    await Favourites(context, caller, now, cancel)
                );
            },
            cancel
        );

    private async Task<ImmutableArray<ComingBreak>> Coming(
        StretchBotContext context,
        Caller caller,
        Instant now,
        CancellationToken cancel
    )
    {
        var channels = await (
            from presence in context.Presences
            join channel in context.Channels on presence.ChannelId equals channel.Id
            where presence.MemberId == caller.Member.Value && channel.TeamId == caller.Team.Value
            orderby presence.Since descending, channel.Id
            select new { channel.Id, channel.Name }
        )
            .Take(Channels)
            .ToListAsync(cancel);
        var coming = new List<ComingBreak>();
        foreach (var channel in channels)
            if (await reads.Next(context, caller.Team, new ChannelId(channel.Id), now, cancel) is { } starts)
                coming.Add(new ComingBreak(channel.Name, starts));
        return [.. coming.OrderBy(it => it.Starts).Take(Shown)];
    }

    private static async Task<ImmutableArray<string>> Favourites(
        StretchBotContext context,
        Caller caller,
        Instant now,
        CancellationToken cancel
    )
    {
        var since = (now - Lately).ToRow();
        var slugs = await context
            .Solos.Where(solo => solo.MemberId == caller.Member.Value && solo.At >= since)
            .GroupBy(solo => solo.Stretch)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .Take(Shown)
            .ToListAsync(cancel);
        return [.. slugs];
    }
}
