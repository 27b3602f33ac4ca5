using System.Collections.Concurrent;
using System.Diagnostics;
using StretchBot.FakeSlack;

namespace StretchBot.Benchmarks;

/// <summary>
/// <c>/stretch pigeon</c> from the envelope to its acknowledgement with blocks, against a minimal Bolt app that answers a fixed block. Both are
/// processes of their own, each at a fake Slack of its own in this one, and take turns of a second: what else the machine does hits both.
/// </summary>
internal static class SlackCommands
{
    /// <summary>Judged by the fake, answer by answer.</summary>
    private const int Judged = 200;

    /// <summary>Both runtimes, and the fake's, compile what is used much while it is used: that is not what is measured.</summary>
    private const int WarmUp = 5_000;

    /// <summary>What was found to be used much is compiled in the background for a moment yet.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    /// <summary>Jobs that run at the start have run by then.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private const int PerSecond = 50;
    private const int SteadyTurns = 80;
    private const int InFlight = 32;
    private const int SaturatedTurns = 10;
    private const int InSaturatedTurn = 2_000;

    private static readonly string[] People = ["UADMIN", "UHERON", "UOTTER", "UFOX"];

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("stretchbot-bench-").FullName;
        try
        {
            await using var ours = await Bot.Start(
                "StretchBot",
                (slack, workspace) => StretchBot(slack, workspace, folder)
            );
            await using var bolt = await Bot.Start("Bolt, a fixed block", Bolt);
            await Task.Delay(Idle, TimeProvider.System);
            ours.ReportMemory("idle");
            bolt.ReportMemory("idle");
            await ours.WarmUp();
            await bolt.WarmUp();
            await Task.Delay(Settle, TimeProvider.System);
            await InTurns(SteadyTurns, ours, bolt, bot => bot.Steady());
            await InTurns(SaturatedTurns, ours, bolt, bot => bot.Saturated());
            ours.Report();
            bolt.Report();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task InTurns(int many, Bot one, Bot other, Func<Bot, Task> turn)
    {
        for (var i = 0; i < many; i++)
        {
            var (first, second) = i % 2 == 0 ? (one, other) : (other, one);
            await turn(first);
            await turn(second);
        }
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

    private sealed class Bot : IAsyncDisposable
    {
        private readonly string name;
        private readonly SlackServer slack;
        private readonly Workspace workspace;
        private readonly Process process;
        private readonly ConcurrentBag<TimeSpan> steady = [];
        private readonly ConcurrentBag<TimeSpan> saturated = [];
        private TimeSpan underLoad;

        private Bot(string name, SlackServer slack, Workspace workspace, Process process)
        {
            this.name = name;
            this.slack = slack;
            this.workspace = workspace;
            this.process = process;
        }

        public static async Task<Bot> Start(string name, Func<SlackServer, Workspace, ProcessStartInfo> program)
        {
            var server = await SlackServer.Start();
            var team = server.AddWorkspace();
            var start = program(server, team);
            start.UseShellExecute = false;
            start.RedirectStandardOutput = true;
            var bot = new Bot(name, server, team, Process.Start(start)!);
            bot.process.BeginOutputReadLine();
            while (server.Sockets.Open == 0)
            {
                if (bot.process.HasExited)
                    throw new InvalidOperationException(
                        $"{name} ended before it connected. ./tests/run installs all it needs."
                    );
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
            return bot;
        }

        public async Task WarmUp()
        {
            for (var i = 0; i < Judged; i++)
                await Type(i);
            if (slack.Complaints.FirstOrDefault() is { } complaint)
                throw new InvalidOperationException(complaint);
            slack.Judges = false;
            await Crowd(SlackCommands.WarmUp, []);
        }

        /// <summary>A command that is late because the one before it was slow counts its waiting too: times run from when it was due.</summary>
        public async Task Steady()
        {
            var flying = new List<Task>();
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < PerSecond; i++)
            {
                var number = i;
                var ahead = TimeSpan.FromSeconds((double)i / PerSecond) - Stopwatch.GetElapsedTime(began);
                if (ahead > TimeSpan.Zero)
                    await Task.Delay(ahead, TimeProvider.System);
                flying.Add(Task.Run(async () => steady.Add(await Type(number))));
            }
            await Task.WhenAll(flying);
        }

        public async Task Saturated()
        {
            var began = Stopwatch.GetTimestamp();
            await Crowd(InSaturatedTurn, saturated);
            underLoad += Stopwatch.GetElapsedTime(began);
        }

        public void Report()
        {
            Benchmarks.Report.Line(
                $"{name}: command to acknowledgement, {PerSecond} a second",
                Benchmarks.Report.Spread(steady)
            );
            Benchmarks.Report.Line(
                $"{name}: the same at saturation",
                $"{saturated.Count / underLoad.TotalSeconds:0} a second, {Benchmarks.Report.Spread(saturated)}"
            );
            ReportMemory("after this load");
        }

        public void ReportMemory(string when)
        {
            process.Refresh();
            Benchmarks.Report.Line($"{name}: resident memory, {when}", $"{process.WorkingSet64 / 1_048_576.0:0} MB");
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            await slack.DisposeAsync();
        }

        private async Task Crowd(int many, ConcurrentBag<TimeSpan> times) =>
            await Parallel.ForEachAsync(
                Enumerable.Range(0, many),
                new ParallelOptions { MaxDegreeOfParallelism = InFlight },
                async (i, _) => times.Add(await Type(i))
            );

        private async Task<TimeSpan> Type(int number)
        {
            var ack = await slack.As(workspace, People[number % People.Length]).Type("pigeon");
            if (ack.Missing || ack.Payload?["blocks"] is null)
                throw new InvalidOperationException("A command was not answered with blocks.");
            return ack.Took;
        }
    }
}
