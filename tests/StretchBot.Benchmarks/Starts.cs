using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace StretchBot.Benchmarks;

/// <summary>From the start of the process to the first answer of its page, and the memory it then holds, with 10,000 schedules in its database.</summary>
internal static class Starts
{
    private const int Schedules = 10_000;
    private const int Rounds = 5;

    public static async Task Run()
    {
        await using var bench = await Bench.Open();
        await bench.Fill(
            "INSERT INTO teams (id, platform, key, name, zone, leaderboard, created_at) VALUES (@p0, 0, 't' || @p0, 'Team', 'Europe/Berlin', 0, 0)",
            100
        );
        await bench.Fill(
            "INSERT INTO channels (id, team_id, key, name, live_break_id, live_until, recent, quiet) VALUES (@p0, 1 + @p0 % 100, 'c' || @p0, 'channel', NULL, NULL, '', 0)",
            Schedules
        );
        var slot = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromHours(5);
        await bench.Fill(
            $"""
            INSERT INTO schedules (id, team_id, channel_id, rule, zone, jitter, lead, window, floor, state, next_slot, due)
            VALUES (@p0, 1 + @p0 % 100, @p0, 'weekdays every 60m 9:00-17:00', 'Europe/Berlin', 0, 120, 1800, 0, 0,
                    {slot.ToUnixTimeMilliseconds()}, {slot.ToUnixTimeMilliseconds() - 120_000})
            """,
            Schedules
        );
        string database;
        await using (var context = await bench.Context())
            database = context.Database.GetConnectionString()!;
        for (var round = 0; round < Rounds; round++)
        {
            var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StretchBot.dll")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { ["Urls"] = address, ["Storage__ConnectionString"] = database },
            };
            var began = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!await Answers(client))
                Thread.Yield();
            var ready = Stopwatch.GetElapsedTime(began);
            process.Refresh();
            Report.Line(
                "start to ready",
                $"{ready.TotalMilliseconds:0} ms, {process.WorkingSet64 / 1_048_576.0:0} MB resident"
            );
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
