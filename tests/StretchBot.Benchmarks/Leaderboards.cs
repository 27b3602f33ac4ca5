using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;

namespace StretchBot.Benchmarks;

/// <summary>The leaderboard of a team of 10,000 members with 1,000,000 participations behind it.</summary>
internal static class Leaderboards
{
    private const int Members = 10_000;
    private const int BreaksEach = 100;
    private const int Asked = 200;

    public static async Task Run()
    {
        await using var bench = await Bench.Open();
        var today = new LocalDate(2026, 11, 23);
        await bench.Fill(
            "INSERT INTO teams (id, platform, key, name, zone, leaderboard, created_at) VALUES (@p0, 0, 't' || @p0, 'Team', 'Europe/Berlin', 0, 0)",
            1
        );
        await bench.Fill(
            "INSERT INTO channels (id, team_id, key, name, live_break_id, live_until, recent, quiet) VALUES (@p0, 1, 'c' || @p0, 'channel', NULL, NULL, '', 0)",
            1
        );
        await bench.Fill(
            "INSERT INTO members (id, team_id, key, name, zone, visibility, recent) VALUES (@p0, 1, 'm' || @p0, 'Member ' || @p0, NULL, 0, '')",
            Members
        );
        await bench.Fill(
            """
            INSERT INTO breaks (team_id, channel_id, routine, planned, starts, ends, closes, late, day, finished, taken)
            VALUES (1, 1, 'desk-minute', @p0 * 3600000, @p0 * 3600000, @p0 * 3600000 + 65000, @p0 * 3600000 + 1800000, 0, 20000, 1, 10000)
            """,
            BreaksEach
        );
        await bench.Fill(
            $"INSERT INTO participations (break_id, member_id, state, at, easier, counted) SELECT @p0, id, 1, id, 0, 1 FROM members LIMIT {Members}",
            BreaksEach
        );
        // Kept tallies as those participations leave them: the four shorter periods hold fewer breaks than all time does.
        foreach (var kind in Enum.GetValues<PeriodKind>())
            await bench.Fill(
                $"INSERT INTO tallies (team_id, scope, kind, start, member_id, breaks, seconds, solos) VALUES (1, 0, {(int)kind}, {Features.Leaderboard.Period.Of(kind, today).Start}, @p0, 1 + @p0 * 7919 % {1 + (20 * (int)kind)}, 65 * (1 + @p0 % 97), 0)",
                Members
            );
        await using (var context = await bench.Context())
            Report.Line("participations", $"{await context.Participations.CountAsync():n0}");
        var utc = DateTimeZone.Utc;
        var caller = new Caller(
            PlatformName.Playground,
            new TeamId(1),
            new ChannelId(1),
            "c",
            new MemberId(5_000),
            "Me",
            false,
            utc,
            utc
        );
        var store = bench.Get<ITallyStore>();
        foreach (var kind in ImmutableArray.Create(PeriodKind.Week, PeriodKind.Year, PeriodKind.All))
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i < Asked; i++)
            {
                var began = Stopwatch.GetTimestamp();
                var standing = await store.Standing(
                    caller,
                    null,
                    Features.Leaderboard.Period.Of(kind, today),
                    10,
                    CancellationToken.None
                );
                times.Add(Stopwatch.GetElapsedTime(began));
                if (standing.People != Members)
                    throw new InvalidOperationException($"{standing.People} people instead of {Members}.");
            }
            Report.Line($"leaderboard of 10,000, {kind}", Report.Spread([.. times.Skip(5)]));
        }
    }
}
