using System.Diagnostics;
using StretchBot.FakeDiscord;

namespace StretchBot.Benchmarks.Discord;

/// <summary>A bot in a process of its own at a fake Discord.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly string? own;

    private Bot(Process process, string? own)
    {
        this.process = process;
        this.own = own;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_048_576.0;
        }
    }

    /// <summary>StretchBot whole, with a fresh database, connected and with its commands registered.</summary>
    public static async Task<Bot> StretchBot(FakeDiscordServer discord)
    {
        var folder = Directory.CreateTempSubdirectory("stretchbot-bench-").FullName;
        var start = Start("dotnet", Path.Combine(AppContext.BaseDirectory, "StretchBot.dll"));
        start.WorkingDirectory = folder;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bench.db")}";
        start.Environment["Discord__Token"] = FakeDiscordServer.Token;
        start.Environment["Discord__ApiUrl"] = discord.ApiUrl.ToString();
        start.Environment["Discord__GatewayUrl"] = discord.GatewayUrl.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var bot = new Bot(Process.Start(start)!, folder);
        await bot.Until(() => discord.Gateway.IsConnected && discord.Commands().Count > 0);
        return bot;
    }

    /// <summary>The bare bot on discord.js; null where it is not installed.</summary>
    public static async Task<Bot?> DiscordJs(FakeDiscordServer discord)
    {
        if (Peers() is not { } folder)
            return null;
        var start = Start("node", Path.Combine(folder, "bare.mjs"));
        start.Environment["FAKE_API"] = new Uri(discord.ApiUrl, "/api").ToString();
        start.Environment["FAKE_TOKEN"] = FakeDiscordServer.Token;
        var bot = new Bot(Process.Start(start)!, own: null);
        await bot.Until(() => discord.Gateway.IsConnected);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (own is not null)
            Directory.Delete(own, recursive: true);
    }

    private async Task Until(Func<bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Longest)
                throw new InvalidOperationException("The bot did not connect to the fake Discord.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static ProcessStartInfo Start(string program, string what) =>
        new(program, [what]) { UseShellExecute = false, RedirectStandardOutput = true };

    private static string? Peers()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var peers = Path.Combine(folder.FullName, "tests", "Peers", "discord");
            if (Directory.Exists(Path.Combine(peers, "node_modules")))
                return peers;
        }
        return null;
    }
}
