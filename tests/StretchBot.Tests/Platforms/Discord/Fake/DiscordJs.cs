using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using StretchBot.FakeDiscord;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Fake;

/// <summary>The bot in tests/Peers/discord, run by node against a fake Discord.</summary>
internal sealed class DiscordJs : IAsyncDisposable
{
    private readonly Process node;
    private readonly ConcurrentQueue<JsonObject> said = new();
    private readonly ConcurrentQueue<string> complaints = new();

    private DiscordJs(Process node)
    {
        this.node = node;
        node.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } words)
                said.Enqueue(JsonNode.Parse(words)!.AsObject());
        };
        node.ErrorDataReceived += (_, line) => complaints.Enqueue(line.Data ?? "");
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
    }

    /// <summary>Starts it; skips the test where node or discord.js is not installed.</summary>
    public static DiscordJs Start(FakeDiscordServer discord)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
            Assert.Skip("discord.js is not installed. Run ./tests/run, which installs it.");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "bot.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FAKE_API"] = new Uri(discord.ApiUrl, "/api").ToString(),
                ["FAKE_TOKEN"] = FakeDiscordServer.Token,
            },
        };
        return new DiscordJs(Process.Start(start)!);
    }

    /// <summary>What it has said of this kind.</summary>
    public IReadOnlyList<JsonObject> Said(string what) => [.. said.Where(line => (string?)line["what"] == what)];

    /// <summary>Until it has said this so often; a fault of its own ends the test.</summary>
    public async Task<JsonObject> Says(string what, int times = 1)
    {
        await Client.Patience.Until(() => Said(what).Count >= times || Said("error").Count > 0 || node.HasExited);
        if (Said("error").Count > 0 || node.HasExited)
            throw new InvalidOperationException(
                string.Join('\n', Said("error").Select(line => line.ToJsonString()).Concat(complaints))
            );
        return Said(what)[times - 1];
    }

    public async ValueTask DisposeAsync()
    {
        node.Kill(entireProcessTree: true);
        await node.WaitForExitAsync(CancellationToken.None);
        node.Dispose();
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "Peers", "discord")))
                return Path.Combine(folder.FullName, "tests", "Peers", "discord");
        throw new DirectoryNotFoundException("tests/Peers/discord");
    }
}
