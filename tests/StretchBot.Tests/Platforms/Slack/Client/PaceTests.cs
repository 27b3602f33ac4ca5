using Shouldly;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Client;

public sealed class PaceTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(50, 16)]
    [InlineData(290, 100)]
    [InlineData(1, 1)]
    public void In_no_minute_goes_more_through_than_may(int most, int burst)
    {
        var clock = new SettableClock(AppFixture.Monday);
        using var pace = new Pace(most, Minute, burst, TimeSpan.Zero, clock);
        var passed = new Queue<DateTimeOffset>();
        for (var i = 0; i < 4_000; i++)
        {
            using (var lease = pace.AttemptAcquire())
                if (lease.IsAcquired)
                    passed.Enqueue(clock.GetUtcNow());
            while (passed.TryPeek(out var first) && clock.GetUtcNow() - first >= Minute)
                passed.Dequeue();
            passed.Count.ShouldBeLessThanOrEqualTo(most);
            clock.Advance(TimeSpan.FromMilliseconds(61));
        }
        passed.Count.ShouldBeGreaterThan(most * 9 / 10 - burst);
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_told_how_long()
    {
        var clock = new SettableClock(AppFixture.Monday);
        using var pace = new Pace(1, Minute, burst: 1, TimeSpan.FromSeconds(10), clock);
        (await pace.AcquireAsync(1, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue();

        using var lease = await pace.AcquireAsync(1, TestContext.Current.CancellationToken);

        lease.IsAcquired.ShouldBeFalse();
        lease.TryGetMetadata(System.Threading.RateLimiting.MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(Minute);
    }

    [Fact]
    public void Nothing_goes_through_while_the_server_asks_for_silence()
    {
        var clock = new SettableClock(AppFixture.Monday);
        using var pace = new Pace(100, Minute, burst: 30, TimeSpan.Zero, clock);

        pace.Pause(clock.GetUtcNow() + TimeSpan.FromSeconds(7));

        clock.Advance(TimeSpan.FromSeconds(6.9));
        pace.AttemptAcquire().IsAcquired.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        pace.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }
}
