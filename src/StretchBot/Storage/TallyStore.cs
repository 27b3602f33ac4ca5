using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>Reads the kept tallies: every answer is a walk along an index, whatever the period and however large the team.</summary>
internal sealed class TallyStore(Database database) : ITallyStore
{
    private const int MostHistory = 400;

    public ValueTask<TeamStanding> Standing(
        Caller caller,
        ChannelId? channel,
        Period period,
        int most,
        CancellationToken cancel
    ) =>
        database.Read(
            async context =>
            {
                var scope = channel?.Value ?? 0;
                var rule = await context
                    .Teams.Where(team => team.Id == caller.Team.Value)
                    .Select(team => (LeaderboardRule)team.Leaderboard)
                    .SingleAsync(cancel);
                var rows = Rows(context, caller.Team, scope, period);
                var named = Named(context, rows, rule);
                var top = await named
                    .OrderByDescending(row => row.Breaks)
                    .ThenByDescending(row => row.Seconds)
                    .Take(most)
                    .ToListAsync(cancel);
                var total = await Total(context, caller.Team, scope, period, cancel) ?? TeamTotal.None;
                return new TeamStanding(
                    rule,
                    total,
                    period.Before is { } before ? await Total(context, caller.Team, scope, before, cancel) : null,
                    Standings.Rank(top.Select(ToStanding)),
                    await rows.CountAsync(cancel) + total.Gone,
                    await Own(named, rows, caller, cancel),
                    !await named.AnyAsync(row => row.MemberId == caller.Member.Value, cancel)
                );
            },
            cancel
        );

    public ValueTask<OwnTally> Own(Caller caller, LocalDate today, LocalDate since, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var earliest = Period.DayNumber(since);
                var mine = context
                    .Tallies.AsNoTracking()
                    .Where(row =>
                        row.MemberId == caller.Member.Value && row.TeamId == caller.Team.Value && row.Scope == 0
                    );
                var days = await mine.Where(row => row.Kind == (int)PeriodKind.Day && row.Start >= earliest)
                    .OrderBy(row => row.Start)
                    .ToListAsync(cancel);
                return new OwnTally(
                    [
                        .. days.Select(row => new DayTally(
                            Period.FromDayNumber(row.Start),
                            row.Breaks,
                            row.Solos,
                            row.Seconds
                        )),
                    ],
                    await Offered(context, caller.Member, earliest, cancel),
                    await RoutinesTaken(context, caller.Member, cancel),
                    await SolosDone(context, caller.Member, cancel),
                    await Sum(mine, Period.Of(PeriodKind.Week, today), cancel),
                    await Sum(mine, Period.Of(PeriodKind.All, today), cancel)
                )
                {
                    Walked = await context.Participations.CountAsync(
                        part => part.MemberId == caller.Member.Value && part.Counted && part.Walked,
                        cancel
                    ),
                };
            },
            cancel
        );

    internal static IQueryable<TallyRow> Rows(StretchBotContext context, TeamId team, long scope, Period period) =>
        context
            .Tallies.AsNoTracking()
            .Where(row =>
                row.TeamId == team.Value
                && row.Scope == scope
                && row.Kind == (int)period.Kind
                && row.Start == period.Start
                && row.Breaks > 0
            );

    internal static IQueryable<NamedTally> Named(
        StretchBotContext context,
        IQueryable<TallyRow> rows,
        LeaderboardRule rule
    ) =>
        from row in rows
        join member in context.Members on row.MemberId equals member.Id
        where
            member.LeftAt == null
            && (
                rule == LeaderboardRule.Everyone && member.Visibility != Visibility.Hidden
                || rule == LeaderboardRule.OptIn && member.Visibility == Visibility.OptedIn
            )
        select new NamedTally
        {
            MemberId = row.MemberId,
            Name = member.Name,
            Breaks = row.Breaks,
            Seconds = row.Seconds,
        };

    private static async Task<Ranked?> Own(
        IQueryable<NamedTally> named,
        IQueryable<TallyRow> rows,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await rows.SingleOrDefaultAsync(row => row.MemberId == caller.Member.Value, cancel) is not { } own)
            return null;
        // One more whole minute begins half a minute before it: see Standings.Minutes.
        var better = (Standings.Minutes(own.Seconds) * 60L) + 30;
        var ahead = await named.CountAsync(
            row => row.Breaks > own.Breaks || (row.Breaks == own.Breaks && row.Seconds >= better),
            cancel
        );
        return new Ranked(ahead + 1, new Standing(caller.Member, caller.Name, own.Breaks, own.Seconds));
    }

    internal static Standing ToStanding(NamedTally row) =>
        new(new MemberId(row.MemberId), row.Name, row.Breaks, row.Seconds);

    internal static async Task<TeamTotal?> Total(
        StretchBotContext context,
        TeamId team,
        long scope,
        Period period,
        CancellationToken cancel
    ) =>
        await context
            .TeamTallies.Where(row =>
                row.TeamId == team.Value
                && row.Scope == scope
                && row.Kind == (int)period.Kind
                && row.Start == period.Start
            )
            .Select(row => new TeamTotal(row.Posted, row.Shared, row.Taken, row.Seconds) { Gone = row.Gone })
            .SingleOrDefaultAsync(cancel);

    private static async Task<TallySum> Sum(IQueryable<TallyRow> mine, Period period, CancellationToken cancel) =>
        await mine.Where(row => row.Kind == (int)period.Kind && row.Start == period.Start)
            .Select(row => new TallySum(row.Breaks, row.Solos, row.Seconds))
            .SingleOrDefaultAsync(cancel)
        ?? new TallySum(0, 0, 0);

    private static async Task<ImmutableArray<LocalDate>> Offered(
        StretchBotContext context,
        MemberId member,
        int earliest,
        CancellationToken cancel
    )
    {
        var days = await (
            from presence in context.Presences
            join channel in context.Channels on presence.ChannelId equals channel.Id
            from tally in context.TeamTallies
            where
                presence.MemberId == member.Value
                && tally.TeamId == channel.TeamId
                && tally.Scope == channel.Id
                && tally.Kind == (int)PeriodKind.Day
                && tally.Start >= presence.Since
                && tally.Start >= earliest
                && tally.Posted > 0
            select tally.Start
        )
            .Distinct()
            .ToListAsync(cancel);
        return [.. days.Select(Period.FromDayNumber)];
    }

    private static async Task<ImmutableArray<(LocalDate, string)>> RoutinesTaken(
        StretchBotContext context,
        MemberId member,
        CancellationToken cancel
    )
    {
        var taken = await (
            from part in context.Participations
            join it in context.Breaks on part.BreakId equals it.Id
            where part.MemberId == member.Value && part.Counted && !part.Walked
            orderby part.BreakId descending
            select new { it.Day, it.Routine }
        )
            .Take(MostHistory)
            .ToListAsync(cancel);
        return [.. taken.Select(row => (Period.FromDayNumber(row.Day), row.Routine))];
    }

    private static async Task<ImmutableArray<(LocalDate, string)>> SolosDone(
        StretchBotContext context,
        MemberId member,
        CancellationToken cancel
    )
    {
        var solos = await context
            .Solos.Where(row => row.MemberId == member.Value && row.Counted)
            .OrderByDescending(row => row.At)
            .Take(MostHistory)
            .Select(row => new { row.Day, row.Stretch })
            .ToListAsync(cancel);
        return [.. solos.Select(row => (Period.FromDayNumber(row.Day), row.Stretch))];
    }

    internal sealed class NamedTally
    {
        public long MemberId { get; init; }
        public required string Name { get; init; }
        public int Breaks { get; init; }
        public long Seconds { get; init; }
    }
}
