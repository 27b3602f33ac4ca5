using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord.Client.Gateway;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Gateway;

public sealed class DiscordGatewayTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task It_says_who_it_is_and_hears_of_its_servers()
    {
        await using var desk = await GatewayDesk.Connected(before: discord => discord.World.AddGuild("Menagerie"));

        await Patience.Until(() => desk.Names.Contains("GUILD_CREATE", StringComparer.Ordinal));

        desk.Names.ShouldBe(["READY", "GUILD_CREATE"]);
        var identify = desk.Gateway.LastIdentify!;
        ((int)identify["intents"]!).ShouldBe(Intents.Guilds);
        identify["presence"].ShouldBeNull();
        desk.Discord.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public async Task The_address_is_the_one_set_or_the_one_that_Discord_names(bool own, int faults)
    {
        await using var desk = await GatewayDesk.Open(ownAddress: own);

        await Patience.Until(() => desk.IsReady);

        desk.Discord.Faults.Count.ShouldBe(faults);
    }

    [Fact]
    public async Task Heartbeats_come_first_at_a_chance_moment_and_then_at_the_interval()
    {
        await using var desk = await GatewayDesk.Connected();
        var interval = desk.Discord.Settings.HeartbeatInterval;

        await desk.Clock.Until(Step, () => desk.Gateway.Heartbeats == 1);
        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeInRange(interval / 2, interval);
        await desk.Clock.Until(Step, () => desk.Gateway.Heartbeats == 4);

        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeGreaterThanOrEqualTo(interval * 3.5);
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_acknowledges_nothing_is_left_and_resumed()
    {
        await using var desk = await GatewayDesk.Connected();
        desk.Gateway.IgnoresHeartbeats = true;

        await desk.Clock.Until(Step, () => desk.Gateway.Resumes == 1);

        desk.Gateway.IgnoresHeartbeats = false;
        desk.Gateway.Identifies.ShouldBe(1);
        desk.Gateway.ClientCloses.ShouldNotContain(1000);
    }

    [Fact]
    public async Task A_heartbeat_that_Discord_asks_for_is_sent_at_once()
    {
        await using var desk = await GatewayDesk.Connected();

        desk.Gateway.AskHeartbeat();

        await Patience.Until(() => desk.Gateway.Heartbeats == 1);
    }

    [Fact]
    public async Task However_often_Discord_asks_no_more_than_120_messages_go_in_a_minute()
    {
        await using var desk = await GatewayDesk.Connected();
        for (var i = 0; i < 150; i++)
            desk.Gateway.AskHeartbeat();

        await Patience.Until(() => desk.Gateway.Heartbeats >= 100);
        await desk.Clock.Until(TimeSpan.FromSeconds(5), () => desk.Gateway.Heartbeats >= 150);

        desk.Discord.Faults.ShouldBeEmpty();
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_said_while_the_line_was_down_is_heard_once_and_in_order()
    {
        await using var desk = await GatewayDesk.Connected();
        desk.Tell(1);
        await Patience.Until(() => desk.Numbers.Count == 1);

        desk.Gateway.DropAll();
        desk.Tell(2);
        desk.Tell(3);
        await desk.Clock.Until(Step, () => desk.Gateway.Resumes == 1);
        desk.Tell(4);

        await Patience.Until(() => desk.Numbers.Count >= 4);
        desk.Numbers.ShouldBe([1, 2, 3, 4]);
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_taken_once()
    {
        await using var desk = await GatewayDesk.Connected();
        desk.Gateway.Repeats = 2;

        desk.Tell(1);
        desk.Tell(2);

        await Patience.Until(() => desk.Numbers.Contains(2));
        desk.Gateway.Repeats = 1;
        desk.Tell(3);
        await Patience.Until(() => desk.Numbers.Contains(3));
        desk.Numbers.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var desk = await GatewayDesk.Connected();

        desk.Gateway.AskReconnect();

        await desk.Clock.Until(Step, () => desk.Gateway.Resumes == 1);
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_is_still_good_is_resumed_after_a_wait()
    {
        await using var desk = await GatewayDesk.Connected();

        desk.Gateway.Invalidate(resumable: true);

        await desk.Clock.Until(Step, () => desk.Gateway.Resumes == 1);
        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_is_no_longer_good_is_begun_anew_after_a_wait()
    {
        await using var desk = await GatewayDesk.Connected();

        desk.Gateway.Invalidate(resumable: false);

        await desk.Clock.Until(Step, () => desk.Gateway.Identifies == 2);
        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        desk.Gateway.Resumes.ShouldBe(0);
        desk.Discord.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "newer StretchBot")]
    [InlineData(4013, "newer StretchBot")]
    [InlineData(4014, "Server Members Intent")]
    public async Task A_close_for_good_ends_the_connector_and_names_the_cure(int code, string cure)
    {
        await using var desk = await GatewayDesk.Connected();

        await desk.Gateway.CloseAll(code);

        await Patience.Until(() => desk.Running.IsCompleted);
        var shard = desk.Client.Shards.Single();
        shard.State.ShouldBe(ShardState.Stopped);
        shard.Fault.ShouldNotBeNull().ShouldContain(cure);
        desk.Log.Lines.ShouldContain(line => line.Message.Contains(cure, StringComparison.Ordinal));
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_session_that_is_over_is_begun_anew(int code)
    {
        await using var desk = await GatewayDesk.Connected();

        await desk.Gateway.CloseAll(code);

        await desk.Clock.Until(Step, () => desk.Gateway.Identifies == 2);
        desk.Gateway.Resumes.ShouldBe(0);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(1001)]
    public async Task Any_other_close_is_resumed(int code)
    {
        await using var desk = await GatewayDesk.Connected();

        await desk.Gateway.CloseAll(code);

        await desk.Clock.Until(Step, () => desk.Gateway.Resumes == 1);
        desk.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_token_ends_it_before_it_connects()
    {
        await using var desk = await GatewayDesk.Open(token: new string('w', 40));

        await Patience.Until(() => desk.Running.IsCompleted);

        desk.Gateway.Identifies.ShouldBe(0);
    }

    [Fact]
    public async Task Without_an_answer_where_the_gateway_is_it_asks_again()
    {
        await using var desk = await GatewayDesk.Open(before: discord =>
            discord.Mischief.Next("GET /gateway/bot", [.. Enumerable.Repeat<Trouble>(new Trouble.Status(500), 6)])
        );

        await desk.Clock.Until(Step, () => desk.IsReady);
    }

    [Fact]
    public async Task As_many_shards_connect_as_Discord_wants_one_after_the_other()
    {
        await using var desk = await GatewayDesk.Open(new FakeSettings { Shards = 3 });
        for (var count = 1; count <= 3; count++)
        {
            await Patience.Until(() => desk.Gateway.Identifies == count);
            desk.Clock.Advance(TimeSpan.FromSeconds(5.3));
        }

        await Patience.Until(() => desk.IsReady);

        desk.Gateway.Shards.ShouldBe([0, 1, 2]);
        desk.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task As_many_shards_connect_at_once_as_Discord_allows()
    {
        await using var desk = await GatewayDesk.Open(new FakeSettings { Shards = 4, MaxConcurrency = 4 });

        await Patience.Until(() => desk.IsReady);

        desk.Clock.GetUtcNow().ShouldBe(RestDesk.Morning);
        desk.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_takes_its_range_of_the_shards()
    {
        await using var desk = await GatewayDesk.Open(
            new FakeSettings { Shards = 4, MaxConcurrency = 4 },
            ShardRange.Read("2-3/4")
        );

        await Patience.Until(() => desk.IsReady);

        desk.Gateway.Shards.ShouldBe([2, 3]);
    }

    [Fact]
    public async Task When_the_days_session_starts_are_used_up_it_waits_for_the_next()
    {
        await using var desk = await GatewayDesk.Open(new FakeSettings { IdentifiesLeft = 0 });
        await Patience.Until(() =>
            desk.Log.Lines.Any(line => line.Message.Contains("no more session starts", StringComparison.Ordinal))
        );
        desk.Gateway.Identifies.ShouldBe(0);

        desk.Clock.Advance(TimeSpan.FromHours(1));

        await desk.Clock.Until(Step, () => desk.Gateway.Identifies == 1);
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("user", true)]
    [InlineData("guilds", false)]
    [InlineData("session_id", false)]
    [InlineData("session_id", true)]
    [InlineData("resume_gateway_url", false)]
    [InlineData("resume_gateway_url", true)]
    public async Task A_ready_that_lacks_a_field_is_survived_and_so_is_a_drop_after_it(string field, bool isNull)
    {
        await using var desk = await GatewayDesk.Connected(before: discord =>
            (isNull ? discord.Gateway.ReadyNulls : discord.Gateway.ReadyLacks).Add(field)
        );

        desk.Gateway.DropAll();

        await desk.Clock.Until(Step, () => desk.Gateway.Resumes + desk.Gateway.Identifies == 2);
        desk.Gateway.Resumes.ShouldBe(field == "session_id" ? 0 : 1);
    }

    [Fact]
    public async Task Unknown_events_are_not_handed_over()
    {
        await using var desk = await GatewayDesk.Connected();
        desk.Tell(1);

        await Patience.Until(() => desk.Numbers.Count == 1);

        desk.Names.ShouldBe(["READY", "NUMBER"]);
    }

    [Fact]
    public async Task A_listener_that_throws_costs_neither_the_connection_nor_the_next_event()
    {
        await using var desk = await GatewayDesk.Connected();
        desk.Throws = new InvalidOperationException("A bug.");
        desk.Tell(1);
        desk.Tell(2);

        await Patience.Until(() => desk.Numbers.Count == 2);

        desk.Gateway.Identifies.ShouldBe(1);
        desk.Gateway.Resumes.ShouldBe(0);
        desk.Log.Lines.ShouldContain(line => line.Exception == desk.Throws);
    }

    [Fact]
    public async Task Large_events_arrive_whole()
    {
        await using var desk = await GatewayDesk.Connected();
        var words = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"{number} "));
        desk.Gateway.Dispatch("LARGE", new System.Text.Json.Nodes.JsonObject { ["words"] = words });
        desk.Tell(1);

        await Patience.Until(() => desk.Numbers.Count == 1);

        desk.Data[^2].GetProperty("words").GetString().ShouldBe(words);
    }

    [Fact]
    public async Task Told_to_stop_it_takes_its_leave_so_that_Discord_forgets_the_session()
    {
        await using var desk = await GatewayDesk.Connected();

        await desk.Stop();

        await Patience.Until(() => desk.Running.IsCompleted && desk.Gateway.ClientCloses.Contains(1000));
    }
}
