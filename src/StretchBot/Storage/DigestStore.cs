using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Digest;
using StretchBot.Features.Leaderboard;
using StretchBot.Outbox;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>Digests: a channel carries the instant at which its next one is due, from the first break of a week on.</summary>
internal sealed class DigestStore(Database database, IAlarm alarm) : IDigestStore
{
    private const int MostRanks = 3;

    /// <summary>Rows that are read to find the first three ranks: more than that are equal, and too many to name.</summary>
    private const int MostRead = 10;

    public async ValueTask<int> Claim(Instant now, int most, CancellationToken cancel)
    {
        var asked = false;
        var looked = await database.Write(
            async context =>
            {
                var due = await (
                    from channel in context.Channels
                    join team in context.Teams on channel.TeamId equals team.Id
                    where channel.DigestDue <= now.ToRow()
                    orderby channel.DigestDue
                    select new { Channel = channel, Team = team }
                )
                    .Take(most)
                    .ToListAsync(cancel);
                foreach (var it in due)
                    asked |= await Settle(context, it.Channel, it.Team, now, cancel);
                await context.SaveChangesAsync(cancel);
                return due.Count;
            },
            cancel
        );
        if (asked)
            await alarm.Set(DueKind.Outbox, now);
        return looked;
    }

    public async ValueTask<Instant?> EarliestDue(CancellationToken cancel) =>
        Stored.Instant(
            await database.Read(
                context => context.Channels.Where(row => row.DigestDue != null).MinAsync(row => row.DigestDue, cancel),
                cancel
            )
        );

    public ValueTask<WeekTold?> Load(ChannelId channel, Instant asked, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                if (await Place(context, channel, cancel) is not var (row, team))
                    return null;
                var week = WeekBefore(asked, team);
                var message = await context
                    .Digests.Where(digest => digest.ChannelId == row.Id && digest.Week == week.Start)
                    .Select(digest => digest.Message)
                    .SingleOrDefaultAsync(cancel);
                return await Tell(context, row, team, week, message, cancel);
            },
            cancel
        );

    public async ValueTask Stands(ChannelId channel, Instant asked, MessageKey message, CancellationToken cancel) =>
        await database.Write(
            async context =>
            {
                if (await Place(context, channel, cancel) is not var (_, team))
                    return 0;
                var week = Period.DayNumber(WeekBefore(asked, team).First);
                return await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO digests (channel_id, week, message) VALUES ({channel.Value}, {week}, {message.Value})
                    ON CONFLICT (channel_id, week) DO UPDATE SET message = excluded.message
                    """,
                    cancel
                );
            },
            cancel
        );

    public ValueTask<WeekTold?> Find(long digest, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var it = await (
                    from row in context.Digests
                    join channel in context.Channels on row.ChannelId equals channel.Id
                    join team in context.Teams on channel.TeamId equals team.Id
                    where row.Id == digest && team.LeftAt == null
                    select new
                    {
                        row.Week,
                        row.Message,
                        Channel = channel,
                        Team = team,
                    }
                )
                    .AsNoTracking()
                    .SingleOrDefaultAsync(cancel);
                if (it is null)
                    return null;
                var week = Period.Of(PeriodKind.Week, Period.FromDayNumber(it.Week));
                return await Tell(context, it.Channel, it.Team, week, it.Message, cancel);
            },
            cancel
        );

    /// <summary>A break of this week has ended: the channel has something to tell in the next.</summary>
    public static async Task Await(StretchBotContext context, BreakRow it, CancellationToken cancel)
    {
        if (!await context.Channels.AnyAsync(row => row.Id == it.ChannelId && row.DigestDue == null, cancel))
            return;
        var team = await context.Teams.AsNoTracking().SingleAsync(row => row.Id == it.TeamId, cancel);
        var due = DueFor(Period.Of(PeriodKind.Week, Period.FromDayNumber(it.Day)), team).ToRow();
        await context
            .Channels.Where(row => row.Id == it.ChannelId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DigestDue, due), cancel);
    }

    /// <summary>A channel and its team; null when either is gone.</summary>
    private static async Task<(ChannelRow Channel, TeamRow Team)?> Place(
        StretchBotContext context,
        ChannelId channel,
        CancellationToken cancel
    )
    {
        var place = await (
            from row in context.Channels
            join team in context.Teams on row.TeamId equals team.Id
            where row.Id == channel.Value && team.LeftAt == null
            select new { Channel = row, Team = team }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        return place is null ? null : (place.Channel, place.Team);
    }

    /// <summary>Decides about one channel whose digest is due, and when it is due next.</summary>
    /// <returns>Whether it was asked for.</returns>
    private static async Task<bool> Settle(
        StretchBotContext context,
        ChannelRow channel,
        TeamRow team,
        Instant now,
        CancellationToken cancel
    )
    {
        var week = WeekBefore(Stored.Instant(channel.DigestDue!.Value), team);
        var due = DueFor(week, team);
        if (due > now)
        {
            // The team chose another day or hour since.
            channel.DigestDue = due.ToRow();
            return false;
        }
        var present = Period.Of(PeriodKind.Week, now.InZone(Stored.Zone(team.Zone)).Date);
        channel.DigestDue = await Posted(context, channel, present, cancel) is { Posted: > 0 } or { Taken: > 0 }
            ? DueFor(present, team).ToRow()
            : null;
        var isWanted = !team.DigestOff && !channel.DigestOff && team.LeftAt is null;
        if (!isWanted || now > due + DigestTimes.LatestAfter)
            return false;
        if (await Posted(context, channel, week, cancel) is not { Taken: > 0 })
            return false;
        await context.Ask(IntentKind.Digest, channel.Id, now, cancel);
        return true;
    }

    private static async Task<WeekTold> Tell(
        StretchBotContext context,
        ChannelRow channel,
        TeamRow team,
        Period week,
        string? message,
        CancellationToken cancel
    )
    {
        var rule = (LeaderboardRule)team.Leaderboard;
        var rows = TallyStore.Rows(context, new TeamId(team.Id), channel.Id, week);
        var top = await TallyStore
            .Named(context, rows, rule)
            .OrderByDescending(row => row.Breaks)
            .ThenByDescending(row => row.Seconds)
            .Take(MostRead)
            .ToListAsync(cancel);
        var (first, last) = (week.Start, Period.DayNumber(week.First.PlusDays(6)));
        var breaks = await context
            .Breaks.Where(row => row.ChannelId == channel.Id && row.Day >= first && row.Day <= last && row.Taken > 0)
            .Select(row => new { row.Routine, row.Taken })
            .ToListAsync(cancel);
        var days = await context
            .TeamTallies.Where(row =>
                row.TeamId == team.Id && row.Scope == channel.Id && row.Kind == (int)PeriodKind.Day
            )
            .Where(row => row.Start >= first && row.Start <= last)
            .ToDictionaryAsync(row => Period.FromDayNumber(row.Start), row => row.Taken, cancel);
        var total = await Posted(context, channel, week, cancel) ?? TeamTotal.None;
        return new WeekTold(
            (PlatformName)team.Platform,
            new ChannelAddress(new ChannelId(channel.Id), team.Key, channel.Key),
            week.First,
            total,
            await Posted(context, channel, week.Before!, cancel),
            [.. Standings.Rank(top.Select(TallyStore.ToStanding)).Where(ranked => ranked.Rank <= MostRanks)],
            await rows.CountAsync(cancel) + total.Gone,
            [.. breaks.Select(row => (row.Routine, row.Taken))],
            days.ToImmutableDictionary()
        )
        {
            Team = new TeamId(team.Id),
            Message = message is null ? null : new MessageKey(message),
        };
    }

    /// <summary>The team chose another day, hour or zone: each digest that is to come is moved there.</summary>
    /// <param name="zone">The zone the team had when it was planned.</param>
    /// <returns>The earliest of them, or null when none is to come.</returns>
    public static async Task<Instant?> Move(
        StretchBotContext context,
        TeamRow team,
        DateTimeZone zone,
        CancellationToken cancel
    )
    {
        var planned = await context
            .Channels.Where(row => row.TeamId == team.Id && row.DigestDue != null)
            .ToListAsync(cancel);
        foreach (var channel in planned)
        {
            var told = Period.Of(PeriodKind.Week, Stored.Instant(channel.DigestDue!.Value).InZone(zone).Date).Before!;
            channel.DigestDue = DueFor(told, team).ToRow();
        }
        await context.SaveChangesAsync(cancel);
        return Stored.Instant(planned.Min(channel => channel.DigestDue));
    }

    private static Task<TeamTotal?> Posted(
        StretchBotContext context,
        ChannelRow channel,
        Period week,
        CancellationToken cancel
    ) => TallyStore.Total(context, new TeamId(channel.TeamId), channel.Id, week, cancel);

    private static Period WeekBefore(Instant at, TeamRow team) =>
        Period.Of(PeriodKind.Week, at.InZone(Stored.Zone(team.Zone)).Date).Before!;

    private static Instant DueFor(Period week, TeamRow team) =>
        DigestTimes.For(week.First, (IsoDayOfWeek)team.DigestDay, team.DigestHour, Stored.Zone(team.Zone));
}
