using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>
/// Messages that stand in channels and name somebody, however old they are. They are drawn again inside the transaction that changes who
/// may be named, so none is forgotten: the newest at once, the others one after the other, so that the breaks of the day are still edited
/// in time. A digest that is on its way just then is drawn again once it stands.
/// </summary>
internal static class StandingNames
{
    private const int AtOnce = 20;

    /// <summary>Platforms take about one edit a second; half of that is left to what goes on meanwhile.</summary>
    private static readonly Duration Apart = Duration.FromSeconds(2);

    /// <summary>Prompts that name the member, and digests of weeks in which they took part.</summary>
    public static async Task Redraw(StretchBotContext context, Caller caller, Instant now, CancellationToken cancel)
    {
        var member = caller.Member.Value;
        var (from, apart) = (now.ToRow(), (long)Apart.TotalMilliseconds);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            SELECT {(int)IntentKind.Prompt}, it.id, 1, 1, {from},
                   MAX({from} + MAX(0, it.place - {AtOnce}) * {apart}, COALESCE(it.edited_at, 0) + {BetweenEdits}), 0
            FROM (SELECT b.id, b.edited_at, ROW_NUMBER() OVER (ORDER BY b.id DESC) AS place
                  FROM breaks b
                  WHERE b.message IS NOT NULL
                    AND b.id IN (SELECT break_id FROM participations WHERE member_id = {member}
                                 UNION SELECT id FROM breaks WHERE started_by = {member} AND due IS NOT NULL)) it
            WHERE true
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            SELECT {(int)IntentKind.DigestAgain}, it.id, 1, 1, {from},
                   {from} + MAX(0, it.place - {AtOnce}) * {apart}, 0
            FROM (SELECT d.id, ROW_NUMBER() OVER (ORDER BY d.id DESC) AS place
                  FROM tallies t
                  JOIN digests d ON d.channel_id = t.scope AND d.week = t.start
                  WHERE t.member_id = {member} AND t.team_id = {caller.Team.Value} AND t.kind = {(int)
                PeriodKind.Week}) it
            WHERE true
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );
        await OnTheWay(context, caller.Team, cancel);
    }

    /// <summary>All closed prompts of a team in which somebody took part.</summary>
    public static Task<int> RedrawPrompts(StretchBotContext context, TeamId team, Instant now, CancellationToken cancel)
    {
        var (from, apart) = (now.ToRow(), (long)Apart.TotalMilliseconds);
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            SELECT {(int)IntentKind.Prompt}, it.id, 1, 1, {from},
                   MAX({from} + MAX(0, it.place - {AtOnce}) * {apart}, COALESCE(it.edited_at, 0) + {BetweenEdits}), 0
            FROM (SELECT id, edited_at, ROW_NUMBER() OVER (ORDER BY id DESC) AS place
                  FROM breaks
                  WHERE team_id = {team.Value} AND message IS NOT NULL AND due IS NULL AND taken > 0) it
            WHERE true
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );
    }

    /// <summary>All digests of a team.</summary>
    public static async Task RedrawDigests(
        StretchBotContext context,
        TeamId team,
        Instant now,
        CancellationToken cancel
    )
    {
        var (from, apart) = (now.ToRow(), (long)Apart.TotalMilliseconds);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            SELECT {(int)IntentKind.DigestAgain}, it.id, 1, 1, {from}, {from} + MAX(0, it.place - {AtOnce}) * {apart}, 0
            FROM (SELECT d.id, ROW_NUMBER() OVER (ORDER BY d.id DESC) AS place
                  FROM digests d
                  JOIN channels c ON c.id = d.channel_id
                  WHERE c.team_id = {team.Value}) it
            WHERE true
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );
        await OnTheWay(context, team, cancel);
    }

    /// <summary>
    /// Prompts whose records of who took part are about to go, of the breaks that closed before <paramref name="before"/>: nobody could find
    /// a name in them again, so from now on they say how many.
    /// </summary>
    /// <param name="most">How many records go.</param>
    public static Task<int> RedrawWithout(
        StretchBotContext context,
        Instant before,
        int most,
        Instant now,
        CancellationToken cancel
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            SELECT {(int)IntentKind.Prompt}, it.id, 1, 1, {now.ToRow()},
                   {now.ToRow()} + it.place * {(long)Apart.TotalMilliseconds}, 0
            FROM (SELECT b.id, ROW_NUMBER() OVER (ORDER BY b.id) AS place
                  FROM breaks b
                  WHERE b.message IS NOT NULL AND b.closes < {before.ToRow()}
                    AND b.id IN (SELECT break_id
                                 FROM (SELECT break_id, state FROM participations ORDER BY break_id LIMIT {most}) p
                                 WHERE state IN (1, 3))) it
            WHERE true
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );

    /// <summary>A digest that was drawn already, and is about to stand, is looked at once more afterwards.</summary>
    private static Task<int> OnTheWay(StretchBotContext context, TeamId team, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync(
            $"""
            UPDATE intents SET version = version + 1
            WHERE kind = {(int)IntentKind.Digest} AND subject IN (SELECT id FROM channels WHERE team_id = {team.Value})
            """,
            cancel
        );

    private static long BetweenEdits => (long)SendOutbox.BetweenEdits.TotalMilliseconds;
}
