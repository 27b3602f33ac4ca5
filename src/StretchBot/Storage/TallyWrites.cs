using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Leaderboard;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>
/// Keeps the tallies in step with participations, inside the caller's transaction. Every period has its own row, so a ranking is read off
/// an index whatever its length.
/// </summary>
internal static class TallyWrites
{
    /// <summary>
    /// Counts everyone who takes part in a break and is not counted yet: all of them when the break ends, one who presses Done on the way.
    /// </summary>
    /// <param name="member">Only this member, or null for all.</param>
    public static async Task CountParticipations(
        StretchBotContext context,
        BreakRow row,
        long? member,
        CancellationToken cancel
    )
    {
        var seconds = (row.Ends - row.Starts) / 1000;
        var only = member ?? 0;
        var fresh = await context.Participations.CountAsync(
            part =>
                part.BreakId == row.Id
                && !part.Counted
                && (part.State == 1 || part.State == 3)
                && (only == 0 || part.MemberId == only),
            cancel
        );
        if (fresh == 0)
            return;
        var starts = Starts.Of(row.Day);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tallies (team_id, scope, kind, start, member_id, breaks, seconds, solos)
            SELECT {row.TeamId}, s.scope, p.kind, p.start, m.member_id, 1, {seconds}, 0
            FROM participations m
            CROSS JOIN (SELECT 0 AS scope UNION ALL SELECT {row.ChannelId}) s
            CROSS JOIN (SELECT 0 AS kind, {starts.Day} AS start UNION ALL SELECT 1, {starts.Week} UNION ALL SELECT 2, {starts.Month}
                        UNION ALL SELECT 3, {starts.Quarter} UNION ALL SELECT 4, {starts.Year} UNION ALL SELECT 5, {starts.All}) p
            WHERE m.break_id = {row.Id} AND NOT m.counted AND m.state IN (1, 3) AND ({only} = 0 OR m.member_id = {only})
            ON CONFLICT (team_id, scope, kind, start, member_id)
            DO UPDATE SET breaks = tallies.breaks + 1, seconds = tallies.seconds + excluded.seconds
            """,
            cancel
        );
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE participations SET counted = 1
            WHERE break_id = {row.Id} AND NOT counted AND state IN (1, 3) AND ({only} = 0 OR member_id = {only})
            """,
            cancel
        );
        await context.Database.ExecuteSqlAsync(
            $"UPDATE breaks SET taken = taken + {fresh} WHERE id = {row.Id}",
            cancel
        );
        var becameShared = row.Taken < 2 && row.Taken + fresh >= 2 ? 1 : 0;
        row.Taken += fresh;
        await AddToTeam(context, row, posted: 0, becameShared, fresh, fresh * seconds, cancel);
    }

    /// <summary>Counts a break that was posted, once it has ended.</summary>
    public static Task CountPosted(StretchBotContext context, BreakRow row, CancellationToken cancel) =>
        AddToTeam(context, row, posted: 1, shared: 0, taken: 0, seconds: 0, cancel);

    /// <summary>Counts a solo stretch into the member's own minutes.</summary>
    public static Task CountSolo(
        StretchBotContext context,
        long team,
        long member,
        int day,
        long seconds,
        CancellationToken cancel
    )
    {
        var starts = Starts.Of(day);
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tallies (team_id, scope, kind, start, member_id, breaks, seconds, solos)
            SELECT {team}, 0, p.kind, p.start, {member}, 0, {seconds}, 1
            FROM (SELECT 0 AS kind, {starts.Day} AS start UNION ALL SELECT 1, {starts.Week} UNION ALL SELECT 2, {starts.Month}
                  UNION ALL SELECT 3, {starts.Quarter} UNION ALL SELECT 4, {starts.Year} UNION ALL SELECT 5, {starts.All}) p
            WHERE true
            ON CONFLICT (team_id, scope, kind, start, member_id)
            DO UPDATE SET solos = tallies.solos + 1, seconds = tallies.seconds + excluded.seconds
            """,
            cancel
        );
    }

    private static Task<int> AddToTeam(
        StretchBotContext context,
        BreakRow row,
        int posted,
        int shared,
        int taken,
        long seconds,
        CancellationToken cancel
    )
    {
        var starts = Starts.Of(row.Day);
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO team_tallies (team_id, scope, kind, start, posted, shared, taken, seconds)
            SELECT {row.TeamId}, s.scope, p.kind, p.start, {posted}, {shared}, {taken}, {seconds}
            FROM (SELECT 0 AS scope UNION ALL SELECT {row.ChannelId}) s
            CROSS JOIN (SELECT 0 AS kind, {starts.Day} AS start UNION ALL SELECT 1, {starts.Week} UNION ALL SELECT 2, {starts.Month}
                        UNION ALL SELECT 3, {starts.Quarter} UNION ALL SELECT 4, {starts.Year} UNION ALL SELECT 5, {starts.All}) p
            WHERE true
            ON CONFLICT (team_id, scope, kind, start)
            DO UPDATE SET posted = team_tallies.posted + excluded.posted, shared = team_tallies.shared + excluded.shared,
                          taken = team_tallies.taken + excluded.taken, seconds = team_tallies.seconds + excluded.seconds
            """,
            cancel
        );
    }

    /// <summary>The stored starts of every period that holds one day.</summary>
    private sealed record Starts(int Day, int Week, int Month, int Quarter, int Year, int All)
    {
        public static Starts Of(int dayNumber)
        {
            LocalDate day = Period.FromDayNumber(dayNumber);
            return new(
                dayNumber,
                Period.Of(PeriodKind.Week, day).Start,
                Period.Of(PeriodKind.Month, day).Start,
                Period.Of(PeriodKind.Quarter, day).Start,
                Period.Of(PeriodKind.Year, day).Start,
                Period.Of(PeriodKind.All, day).Start
            );
        }
    }
}
