using System.Collections.Concurrent;
using Shouldly;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Rest;

public sealed class GlobalLimitTests
{
    private readonly SettableClock clock = new(RestDesk.Morning);
    private readonly ConcurrentQueue<DateTimeOffset> went = new();

    [Fact]
    public async Task No_second_holds_more_than_the_limit()
    {
        using var limit = new GlobalLimit(new DiscordLimits(50, 9_000), clock);
        var all = Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Go(limit)));

        while (!all.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        var times = went.Order().ToArray();
        for (var i = 50; i < times.Length; i++)
            (times[i] - times[i - 50]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1), $"the {i}th");
    }

    [Fact]
    public async Task A_pause_holds_those_who_have_their_turn_already()
    {
        using var limit = new GlobalLimit(new DiscordLimits(50, 9_000), clock);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Go(limit)));
        var all = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Go(limit)));
        clock.Advance(TimeSpan.FromSeconds(0.9));
        limit.Pause(TimeSpan.FromSeconds(10));

        while (!all.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        went.Skip(50).ShouldAllBe(at => at >= RestDesk.Morning.AddSeconds(10.9));
    }

    /// <summary>Goes, and is answered at the same instant.</summary>
    private async Task Go(GlobalLimit limit)
    {
        DateTimeOffset at;
        using (await limit.Enter(TestContext.Current.CancellationToken))
            at = clock.GetUtcNow();
        went.Enqueue(at);
    }
}
