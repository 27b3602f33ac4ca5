using Shouldly;
using StretchBot.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

public sealed class PlaygroundGreetingTests
{
    [Fact]
    public async Task The_first_start_greets_with_three_things_to_try()
    {
        await using var host = await PlaygroundHost.Start();

        var greeting = (string)(await host.Messages("fox")).Single()!["text"]!;

        greeting.ShouldContain("/stretch pigeon");
        greeting.ShouldContain("/stretch break desk-minute window 3m");
        greeting.ShouldContain("/stretch leaderboard");
        (await host.Messages("fox", "design")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_start_does_not_greet_again()
    {
        var store = new MemoryPlaygroundStore();
        await using (await PlaygroundHost.Start(store: store)) { }
        await using var host = await PlaygroundHost.Start(store: store);

        (await host.Messages("fox")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_is_under_way_is_not_greeted()
    {
        var store = new MemoryPlaygroundStore();
        await store.Add(
            "team",
            "fox",
            null,
            "{}",
            NodaTime.Instant.MinValue,
            null,
            TestContext.Current.CancellationToken
        );
        await using var host = await PlaygroundHost.Start(store: store);

        (await host.Messages("fox")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_greeting_goes_to_the_first_channel_there_is()
    {
        await using var host = await PlaygroundHost.Start(
            settings: [($"{PlaygroundOptions.Section}:Channels", "lobby,team")]
        );

        (await host.Messages("fox", "lobby")).Count.ShouldBe(1);
    }
}
