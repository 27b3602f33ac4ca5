using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Client;

/// <summary>One call, and everything that can become of it.</summary>
public sealed class SlackApiTests : IAsyncLifetime
{
    private static readonly MessageContent Hello = new("Hello", []);

    private readonly SettableClock clock = new(AppFixture.Monday);
    private SlackServer slack = null!;
    private Workspace workspace = null!;
    private RateLimits limits = null!;
    private SlackWire wire = null!;
    private SlackApi api = null!;
    private Credentials by = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackServer.Start(clock);
        workspace = slack.AddWorkspace();
        limits = new RateLimits(new SlackLimits { PostsAtOnce = 3 }, clock);
        wire = new SlackWire(new HttpClient { BaseAddress = new Uri(slack.ApiUrl) }, limits, clock);
        api = new SlackApi(wire);
        by = new Credentials("T1", workspace.BotToken);
    }

    public async ValueTask DisposeAsync()
    {
        wire.Dispose();
        limits.Dispose();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_post_is_there_with_its_key()
    {
        var said = await Post("CTEAM");

        var message = slack.SeenBy(workspace, "UFOX").Single();
        said.Answer!.Ts.ShouldBe(message.Ts);
        message.Metadata!.ToJsonString().ShouldBe("""{"event_type":"stretchbot_post","event_payload":{"key":"k"}}""");
    }

    [Theory]
    [InlineData("CATTIC", "channel_not_found", FaultKind.Channel)]
    [InlineData("CARCHIVE", "is_archived", FaultKind.Channel)]
    public async Task A_channel_that_cannot_be_written_to_ends_there(string channel, string error, object kind)
    {
        workspace.AddChannel("CARCHIVE", "old").IsArchived = true;

        var said = await Post(channel);

        said.Fault.ShouldNotBeNull().Kind.ShouldBe(kind);
        said.Fault.Error.ShouldBe(error);
        said.Fault.Words.ShouldEndWith(".");
    }

    [Fact]
    public async Task A_revoked_token_ends_the_workspace_and_is_not_read_back()
    {
        workspace.Revoked = "token_revoked";

        var said = await Post("CTEAM");

        said.Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.Workspace);
        said.ToString()!.ShouldNotContain(workspace.BotToken);
        by.ToString().ShouldNotContain(workspace.BotToken);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_its_cure()
    {
        workspace.Scopes.Remove("chat:write");

        var said = await Post("CTEAM");

        said.Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.Rights);
        said.Fault.Words.ShouldBe("StretchBot lacks the scope chat:write. Reinstall it from its manifest.");
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("1.5", 1.5)]
    [InlineData(null, 5)]
    [InlineData("soon", 5)]
    [InlineData("Mon, 02 Mar 2026 08:00:03 GMT", 3)]
    public async Task A_post_that_was_turned_away_waits_as_long_as_Slack_asks_and_is_sent_once(
        string? retryAfter,
        double seconds
    )
    {
        slack.Troubles.Next("chat.postMessage", new Trouble.Status(429, retryAfter));

        var posting = Post("CTEAM").AsTask();
        await slack.Until(() => slack.Calls.Any(call => call.Outcome == "429"), Cancel);
        await Settle();
        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await Settle();
        posting.IsCompleted.ShouldBeFalse();
        await Advance(posting, TimeSpan.FromMilliseconds(400));

        (await posting).Fault.ShouldBeNull();
        slack.SeenBy(workspace, "UFOX").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_whoever_asked()
    {
        slack.Troubles.Next("chat.postMessage", new Trouble.Status(429, "600"));

        var said = await Post("CTEAM");

        said.Fault.ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        // And until then nothing else is sent to be turned away as well.
        (await Post("CTEAM"))
            .Fault.ShouldNotBeNull()
            .Error.ShouldBe("our own limit");
        slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_with_no_answer_is_never_sent_again_blindly()
    {
        slack.Troubles.Next("chat.postMessage", new Trouble.CutAfter());
        (await Post("CTEAM")).Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.Unknown);

        slack.Troubles.Next("chat.postMessage", new Trouble.StatusAfter(502));
        (await Post("CTEAM")).Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.Unknown);

        slack.Troubles.Next("chat.postMessage", new Trouble.Garbage());
        (await Post("CTEAM")).Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.Unknown);

        slack.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_may_be_repeated_is_tried_again_after_5xx_and_lost_connections()
    {
        slack.Troubles.Next("users.info", new Trouble.Status(503), new Trouble.CutBefore(), new Trouble.CutAfter());

        var asking = api.User(by, "UHERON", Cancel).AsTask();
        await Advance(asking, TimeSpan.FromSeconds(1));

        (await asking).Answer!.User!.RealName.ShouldBe("Heron");
        slack.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Slack_that_never_answers_is_given_up()
    {
        var never = new TaskCompletionSource();
        slack.Troubles.Next("chat.postMessage", new Trouble.Slow(never.Task));

        var posting = Post("CTEAM").AsTask();
        await slack.Until(() => slack.Calls.Count == 1, Cancel);
        await Advance(posting, TimeSpan.FromSeconds(5));

        (await posting).Fault.ShouldNotBeNull().Error.ShouldBe("timeout");
        never.SetResult();
    }

    [Fact]
    public async Task A_door_that_nobody_answers_was_not_said_anything()
    {
        using var nowhere = new SlackWire(
            new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/") },
            limits,
            clock
        );

        var posting = new SlackApi(nowhere).Post(by, "CTEAM", Hello, "k", Cancel).AsTask();
        await Advance(posting, TimeSpan.FromSeconds(1));

        (await posting).Fault.ShouldNotBeNull().Kind.ShouldBe(FaultKind.NotDone);
    }

    [Fact]
    public async Task Of_edits_that_wait_only_the_newest_is_sent()
    {
        var ts = (await Post("CTEAM")).Answer!.Ts!;
        var hold = new TaskCompletionSource();
        slack.Troubles.Next("chat.update", new Trouble.Slow(hold.Task));

        var first = Edit(ts, "1");
        await slack.Until(() => slack.Calls.Any(call => call.Method == "chat.update"), Cancel);
        var others = Enumerable.Range(2, 9).Select(number => Edit(ts, $"{number}")).ToArray();
        hold.SetResult();
        await Task.WhenAll([first, .. others]);

        slack.Calls.Count(call => call.Method == "chat.update").ShouldBe(2);
        slack.SeenBy(workspace, "UFOX").Single().Text.ShouldBe("10");
        others.ShouldAllBe(edit => edit.Result.Fault == null);
    }

    [Fact]
    public async Task Posts_to_one_channel_keep_their_distance_and_are_never_turned_away()
    {
        slack.Limits.IsOn = true;
        slack.Limits.PostsPerSecondAndChannel = 3;

        var posts = Enumerable.Range(0, 8).Select(_ => Post("CTEAM").AsTask()).ToArray();
        await slack.Until(() => slack.Calls.Count == 3, Cancel);
        await Settle();
        slack.Calls.Count.ShouldBe(3);
        await Advance(Task.WhenAll(posts), TimeSpan.FromMilliseconds(500));

        posts.ShouldAllBe(post => post.Result.Fault == null);
        slack.Limits.Refusals.ShouldBe(0);
    }

    private ValueTask<Said<PostAnswer>> Post(string channel) => api.Post(by, channel, Hello, "k", Cancel);

    private Task<Said<PostAnswer>> Edit(string ts, string text) =>
        api.Update(by, "CTEAM", ts, new MessageContent(text, []), Cancel).AsTask();

    /// <summary>Moves the clock on until the task has ended.</summary>
    private async Task Advance(Task task, TimeSpan step)
    {
        for (var i = 0; i < 200 && !task.IsCompleted; i++)
        {
            clock.Advance(step);
            await Settle();
        }
        task.IsCompleted.ShouldBeTrue();
    }

    /// <summary>Lets what is under way on sockets get where it is going.</summary>
    private static Task Settle() => Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, Cancel);
}
