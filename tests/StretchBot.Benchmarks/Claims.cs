using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Breaks;

namespace StretchBot.Benchmarks;

/// <summary>10,000 schedules due at one instant: how long until every break, next slot and outbox row is written.</summary>
internal static class Claims
{
    private const int Schedules = 10_000;
    private const int Rounds = 5;

    public static async Task Run()
    {
        await using var bench = await Bench.Open();
        var slot = Instant.FromUtc(2026, 11, 24, 9, 0);
        await bench.Fill(
            "INSERT INTO teams (id, platform, key, name, zone, leaderboard, created_at) VALUES (@p0, 0, 't' || @p0, 'Team', 'Europe/Berlin', 0, 0)",
            100
        );
        await bench.Fill(
            "INSERT INTO channels (id, team_id, key, name, live_break_id, live_until, recent, quiet) VALUES (@p0, 1 + @p0 % 100, 'c' || @p0, 'channel', NULL, NULL, '', 0)",
            Schedules
        );
        var due = (slot - Duration.FromMinutes(2)).ToUnixTimeMilliseconds();
        await bench.Fill(
            $"""
            INSERT INTO schedules (id, team_id, channel_id, rule, zone, jitter, lead, window, routine, floor, state, next_slot, due)
            VALUES (@p0, 1 + @p0 % 100, @p0, 'weekdays every 60m 09:00-17:00', 'Europe/Berlin', 0, 120, 1800,
                    CASE @p0 % 2 WHEN 0 THEN 'desk-minute' END, 0, 0, {slot.ToUnixTimeMilliseconds()}, {due})
            """,
            Schedules
        );
        var open = bench.Get<OpenBreaks>();
        for (var round = 0; round < Rounds; round++)
        {
            var now = slot + Duration.FromHours(round) - Duration.FromMinutes(2);
            var began = Stopwatch.GetTimestamp();
            await open.Run(now, CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(began);
            await using var context = await bench.Context();
            var breaks = await context.Breaks.CountAsync();
            Report.Line(
                round == 0 ? "claim 10,000 due slots, cold" : "claim 10,000 due slots",
                $"{took.TotalMilliseconds:0} ms, {Schedules / took.TotalSeconds:0} a second, {breaks} breaks so far"
            );
        }
    }
}
