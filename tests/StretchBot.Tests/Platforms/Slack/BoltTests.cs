using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Tests.Architecture;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>An app on Slack's own framework works against the fake Slack as it does against the real one: that keeps the fake honest.</summary>
public sealed class BoltTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bolt_works_over_Socket_Mode()
    {
        await using var slack = await SlackServer.Start();
        var workspace = slack.AddWorkspace();
        using var bolt = Peer.Start(slack, workspace, "socket");
        await slack.Until(() => slack.Sockets.Open > 0, Cancel);

        await Works(slack, workspace, bolt);
    }

    [Fact]
    public async Task Bolt_works_over_HTTP_and_takes_our_signature_and_no_other()
    {
        await using var slack = await SlackServer.Start();
        var workspace = slack.AddWorkspace();
        using var bolt = Peer.Start(slack, workspace, "http");
        await bolt.Says("ready ");
        slack.Deliveries.RequestUrl = new Uri(
            $"http://127.0.0.1:{bolt.Lines.First(line => line.StartsWith("ready ", StringComparison.Ordinal))[6..]}/"
        );
        slack.Deliveries.Paths = ("slack/events", "slack/events", "slack/events");

        await Works(slack, workspace, bolt);

        var forged = await slack.Deliveries.Post(
            "slack/events",
            "application/json",
            """{"type":"url_verification","challenge":"x"}""",
            secret: "another secret"
        );
        forged.Status.ShouldBe(HttpStatusCode.Unauthorized);
        var stale = await slack.Deliveries.Post(
            "slack/events",
            "application/json",
            """{"type":"url_verification","challenge":"x"}""",
            at: TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(6)
        );
        stale.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task Works(SlackServer slack, Workspace workspace, Peer bolt)
    {
        var heron = slack.As(workspace, "UHERON");

        (await heron.Type("say")).Payload!["text"]!.ToString().ShouldBe("A fixed block");
        await slack.Until(() => heron.Sees().Any(message => message.Text == "Said aloud"), Cancel);

        await heron.Press(heron.Sees().First(message => message.Text == "A fixed block"), "Press");
        await bolt.Says("pressed v");
        await slack.Until(() => heron.Sees().Any(message => message.Text == "Pressed"), Cancel);

        await heron.Type("form");
        await slack.Until(() => heron.View() is not null, Cancel);
        ((string?)(await heron.Submit(("name", "wrong"))).Payload?["errors"]?["name"]).ShouldBe("Not that one");
        await heron.Submit(("name", "Ada"));
        await bolt.Says("sent Ada");

        await heron.OpenHome();
        await slack.Until(() => heron.Home() is not null, Cancel);
        await heron.Shortcut("start_break");
        await bolt.Says("shortcut");
        slack.Complaints.ShouldBeEmpty();
    }

    /// <summary>The app in tests/Peers/slack, as a process.</summary>
    private sealed class Peer : IDisposable
    {
        private readonly Process process;

        private Peer(Process process) => this.process = process;

        public ConcurrentQueue<string> Lines { get; } = [];

        public static Peer Start(SlackServer slack, Workspace workspace, string mode)
        {
            var started = Process.Start(
                new ProcessStartInfo("node", ["app.js"])
                {
                    WorkingDirectory = Path.Combine(House.Root, "tests/Peers/slack"),
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment =
                    {
                        ["PEER_MODE"] = mode,
                        ["SLACK_API_URL"] = slack.ApiUrl,
                        ["SLACK_APP_TOKEN"] = slack.AppToken,
                        ["SLACK_BOT_TOKEN"] = workspace.BotToken,
                        ["SLACK_SIGNING_SECRET"] = slack.SigningSecret,
                    },
                }
            )!;
            var peer = new Peer(started);
            started.OutputDataReceived += (_, line) => peer.Lines.Enqueue(line.Data ?? "");
            started.ErrorDataReceived += (_, line) => peer.Lines.Enqueue($"error: {line.Data}");
            started.BeginOutputReadLine();
            started.BeginErrorReadLine();
            return peer;
        }

        public async Task Says(string words)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(30));
            while (!Lines.Any(line => line.StartsWith(words, StringComparison.Ordinal)))
            {
                process.HasExited.ShouldBeFalse(string.Join('\n', Lines));
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
            }
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
