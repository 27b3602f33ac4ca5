using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Gateway;

public sealed class IdentifyTurnsTests
{
    private readonly SettableClock clock = new(RestDesk.Morning);

    [Fact]
    public async Task One_shard_identifies_in_five_seconds()
    {
        var turns = Turns(remaining: 10, atOnce: 1);
        await turns.Wait(0, TestContext.Current.CancellationToken);
        var second = turns.Wait(1, TestContext.Current.CancellationToken).AsTask();

        clock.Advance(TimeSpan.FromSeconds(5));
        second.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.3));

        await second;
    }

    [Fact]
    public async Task Shards_of_different_keys_do_not_wait_for_one_another()
    {
        var turns = Turns(remaining: 10, atOnce: 2);
        await turns.Wait(0, TestContext.Current.CancellationToken);

        turns.Wait(1, TestContext.Current.CancellationToken).AsTask().IsCompleted.ShouldBeTrue();
        turns.Wait(2, TestContext.Current.CancellationToken).AsTask().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Starts_that_a_reconnect_needs_count_too()
    {
        var turns = Turns(remaining: 2, atOnce: 1);
        await turns.Wait(0, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(6));
        await turns.Wait(0, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(6));

        var third = turns.Wait(0, TestContext.Current.CancellationToken).AsTask();

        third.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(1));
        await third;
    }

    private IdentifyTurns Turns(int remaining, int atOnce) =>
        new(new SessionStartLimit(1000, remaining, 3_600_000, atOnce), clock, NullLogger<IdentifyTurns>.Instance);
}
