using System.Collections.Concurrent;
using System.Diagnostics;
using StretchBot.FakeSlack;

namespace StretchBot.Benchmarks;

/// <summary>
/// <c>/stretch pigeon</c> from the envelope to its acknowledgement with blocks, against a minimal Bolt app that answers a fixed block: both as
/// processes of their own, on the same fake Slack, one after the other.
/// </summary>
internal static class SlackCommands
{
    /// <summary>Judged by the fake, answer by answer.</summary>
    private const int Judged = 200;

    /// <summary>Both runtimes, and the fake's, compile what is used much while it is used: that is not what is measured.</summary>
    private const int WarmUp = 5_000;

    /// <summary>What was found to be used much is compiled in the background for a moment yet.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    private const int PerSecond = 50;
    private const int Seconds = 20;
    private const int InFlight = 32;
    private const int AtSaturation = 10_000;

    private static readonly string[] People = ["UADMIN", "UHERON", "UOTTER", "UFOX"];

    public static async Task Run()
    {
        await using var slack = await SlackServer.Start();
        var workspace = slack.AddWorkspace();
        var folder = Directory.CreateTempSubdirectory("stretchbot-bench-").FullName;
        try
        {
            await Measure(slack, workspace, "StretchBot", StretchBot(slack, workspace, folder));
            await Measure(slack, workspace, "Bolt, a fixed block", Bolt(slack, workspace));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(SlackServer slack, Workspace workspace, string name, ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        using var bot = Process.Start(start)!;
        bot.BeginOutputReadLine();
        try
        {
            while (slack.Sockets.Open == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            slack.Judges = true;
            for (var i = 0; i < Judged; i++)
                await Type(slack, workspace, i);
            if (slack.Complaints.FirstOrDefault() is { } complaint)
                throw new InvalidOperationException(complaint);
            slack.Judges = false;
            await Saturated(slack, workspace, WarmUp);
            await Task.Delay(Settle, TimeProvider.System);
            Report.Line(
                $"{name}: command to acknowledgement, 50 a second",
                Report.Spread(await Steady(slack, workspace))
            );
            var began = Stopwatch.GetTimestamp();
            var times = await Saturated(slack, workspace, AtSaturation);
            var perSecond = AtSaturation / Stopwatch.GetElapsedTime(began).TotalSeconds;
            Report.Line($"{name}: the same at saturation", $"{perSecond:0} a second, {Report.Spread(times)}");
            bot.Refresh();
            Report.Line($"{name}: resident memory", $"{bot.WorkingSet64 / 1_048_576.0:0} MB");
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }
        while (slack.Sockets.Open > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    /// <summary>A command that is late because the one before it was slow counts its waiting too: times run from when it was due.</summary>
    private static async Task<IReadOnlyCollection<TimeSpan>> Steady(SlackServer slack, Workspace workspace)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var flying = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < PerSecond * Seconds; i++)
        {
            var number = i;
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            var ahead = due - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead, TimeProvider.System);
            flying.Add(Task.Run(async () => times.Add(await Type(slack, workspace, number))));
        }
        await Task.WhenAll(flying);
        return times;
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> Saturated(SlackServer slack, Workspace workspace, int many)
    {
        var times = new ConcurrentBag<TimeSpan>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, many),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight },
            async (i, _) => times.Add(await Type(slack, workspace, i))
        );
        return times;
    }

    private static async Task<TimeSpan> Type(SlackServer slack, Workspace workspace, int number)
    {
        var ack = await slack.As(workspace, People[number % People.Length]).Type("pigeon");
        if (ack.Missing || ack.Payload?["blocks"] is null)
            throw new InvalidOperationException("A command was not answered with blocks.");
        return ack.Took;
    }

    private static ProcessStartInfo StretchBot(SlackServer slack, Workspace workspace, string folder) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "StretchBot.dll")])
        {
            Environment =
            {
                ["Urls"] = "http://127.0.0.1:0",
                ["Slack__ApiUrl"] = slack.ApiUrl,
                ["Slack__AppToken"] = slack.AppToken,
                ["Slack__BotToken"] = workspace.BotToken,
                ["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bench.db")}",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };

    private static ProcessStartInfo Bolt(SlackServer slack, Workspace workspace) =>
        new("node", ["app.js"])
        {
            WorkingDirectory = PeerFolder(),
            Environment =
            {
                ["NODE_ENV"] = "production",
                ["SLACK_API_URL"] = slack.ApiUrl,
                ["SLACK_APP_TOKEN"] = slack.AppToken,
                ["SLACK_BOT_TOKEN"] = workspace.BotToken,
            },
        };

    private static string PeerFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StretchBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("StretchBot.sln is nowhere above.");
        return Path.Combine(folder.FullName, "tests/Peers/slack");
    }
}
