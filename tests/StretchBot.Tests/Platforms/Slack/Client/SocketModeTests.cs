using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Client;

/// <summary>Two connections that overlap, and what happens when one of them goes.</summary>
public sealed class SocketModeTests : IAsyncLifetime
{
    private readonly SettableClock clock = new(AppFixture.Monday);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> handled = [];
    private readonly CapturedLog log = new();
    private Func<Task<ReadOnlyMemory<byte>>> answer = () =>
        Task.FromResult<ReadOnlyMemory<byte>>("{\"text\":\"hi\"}"u8.ToArray());
    private SlackServer slack = null!;
    private Workspace workspace = null!;
    private RateLimits limits = null!;
    private SlackWire wire = null!;
    private SocketMode socket = null!;
    private Task running = Task.CompletedTask;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Person Heron => slack.As(workspace, "UHERON");

    public async ValueTask InitializeAsync()
    {
        slack = await SlackServer.Start(clock);
        workspace = slack.AddWorkspace();
        limits = new RateLimits(new SlackLimits(), clock);
        wire = new SlackWire(new HttpClient { BaseAddress = new Uri(slack.ApiUrl) }, limits, clock);
        socket = new SocketMode(
            new SlackApi(wire),
            new Credentials("app", "xapp-1-A1-token"),
            Handle,
            () => 0.5,
            clock,
            log.CreateLogger("socket")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        socket.Dispose();
        wire.Dispose();
        limits.Dispose();
        stop.Dispose();
        log.Dispose();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_with_what_its_handler_says()
    {
        await Start();

        var ack = await Heron.Type("pigeon");

        ((string?)ack.Payload!["text"]).ShouldBe("hi");
        handled.ShouldBe(["slash_commands"]);
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_in_time_whatever_its_handler_does()
    {
        await Start();
        var late = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        answer = () => late.Task;

        var typing = Heron.Type("slow");
        await slack.Until(() => !handled.IsEmpty, Cancel);
        await Ring(typing, TimeSpan.FromSeconds(2.6));
        (await typing).Missing.ShouldBeFalse();
        late.SetResult(default);

        answer = () => throw new InvalidOperationException("a bug");
        (await Heron.Type("broken")).Missing.ShouldBeFalse();
        log.Lines.ShouldContain(line => line.Exception is InvalidOperationException);
        slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_keeps_its_thread_holds_up_nobody_and_is_acknowledged_in_time_too()
    {
        await Start();
        var hi = answer;
        using var blocked = new ManualResetEventSlim();
        try
        {
            answer = () =>
            {
                blocked.Wait(Cancel);
                return Task.FromResult(ReadOnlyMemory<byte>.Empty);
            };
            var slow = new List<Task<Ack>> { Heron.Type("slow"), Heron.Type("slow") };
            await slack.Until(() => handled.Count == 2, Cancel);
            // The third comes on a connection whose reader is kept.
            slow.Add(Heron.Type("slow"));
            clock.Advance(TimeSpan.FromSeconds(0.5));
            await slack.Until(() => handled.Count == 3, Cancel);

            answer = hi;
            ((string?)(await Heron.Type("pigeon")).Payload!["text"]).ShouldBe("hi");

            clock.Advance(TimeSpan.FromSeconds(2.4));
            (await Task.WhenAll(slow)).ShouldAllBe(each => !each.Missing);
        }
        finally
        {
            blocked.Set();
        }
        slack.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_that_is_announced_to_end_has_its_successor_before_it_goes(string reason)
    {
        await Start();

        await slack.Sockets.Announce(reason);
        await slack.Until(() => slack.Sockets.Open == 3, Cancel);
        (await Heron.Type("pigeon")).Missing.ShouldBeFalse();

        await slack.Sockets.CloseOldest();
        await slack.Until(() => slack.Sockets.Open == 2, Cancel);
        (await Heron.Type("pigeon")).Missing.ShouldBeFalse();
        slack.Sockets.Ever.ShouldBe(3);
    }

    [Fact]
    public async Task Connections_that_were_cut_come_back_and_not_at_once()
    {
        await Start();

        slack.Sockets.CutAll();
        await slack.Until(() => slack.Sockets.Open == 0, Cancel);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancel);
        slack.Sockets.Ever.ShouldBe(2);

        await RingUntil(() => slack.Sockets.Open == 2, TimeSpan.FromMilliseconds(300));
        (await Heron.Type("pigeon")).Missing.ShouldBeFalse();
    }

    [Fact]
    public async Task Connections_that_were_cut_come_back_before_their_handlers_have_finished()
    {
        await Start();
        var late = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        answer = () => late.Task;
        var typing = Heron.Type("slow");
        await slack.Until(() => !handled.IsEmpty, Cancel);

        slack.Sockets.CutAll();
        await slack.Until(() => slack.Sockets.Open == 0, Cancel);
        try
        {
            await RingUntil(() => slack.Sockets.Open == 2, TimeSpan.FromMilliseconds(100));
        }
        finally
        {
            late.SetResult(default);
        }
        await Ring(typing, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Slack_that_is_down_is_asked_again()
    {
        slack.Troubles.Next(
            "apps.connections.open",
            new Trouble.Error("internal_error"),
            new Trouble.Error("internal_error"),
            new Trouble.Status(500),
            new Trouble.Status(500)
        );
        running = socket.Run(stop.Token);

        await RingUntil(() => slack.Sockets.Open == 2, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_token_that_was_revoked_stops_it_with_one_line_in_the_log()
    {
        slack.AppTokenIsRevoked = true;

        await socket.Run(stop.Token);

        socket.State.Ended.ShouldNotBeNull().ShouldContain("does not accept Slack:AppToken");
        log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
        log.Lines.ShouldAllBe(line => !line.Message.Contains(slack.AppToken));
    }

    [Fact]
    public async Task A_token_without_its_scope_stops_it_and_says_where_to_make_another()
    {
        slack.Troubles.Next("apps.connections.open", new Trouble.Error("missing_scope"));

        await socket.Run(stop.Token);

        socket.State.Ended.ShouldNotBeNull().ShouldContain("App-Level Tokens");
    }

    [Fact]
    public async Task What_is_no_envelope_is_passed_over()
    {
        await Start();

        await slack.Sockets.SendRaw("not json at all");
        await slack.Sockets.SendRaw("""{"type":"something_new","payload":{}}""");
        await slack.Sockets.SendRaw("""[1,2,3]""");

        (await Heron.Type("pigeon")).Missing.ShouldBeFalse();
        slack.Sockets.Ever.ShouldBe(2);
    }

    private async ValueTask<ReadOnlyMemory<byte>> Handle(string type, JsonElement payload, CancellationToken cancel)
    {
        handled.Enqueue(type);
        return await answer();
    }

    private async Task Start()
    {
        running = socket.Run(stop.Token);
        await slack.Until(() => slack.Sockets.Open == 2, Cancel);
    }

    private async Task Ring(Task until, TimeSpan step)
    {
        for (var i = 0; i < 100 && !until.IsCompleted; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, Cancel);
            if (!until.IsCompleted)
                clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, Cancel);
        }
    }

    private async Task RingUntil(Func<bool> condition, TimeSpan step)
    {
        for (var i = 0; i < 200 && !condition(); i++)
        {
            clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, Cancel);
        }
        condition().ShouldBeTrue();
    }
}
