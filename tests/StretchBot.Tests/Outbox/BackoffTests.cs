using NodaTime;
using Shouldly;
using StretchBot.Outbox;
using Xunit;

namespace StretchBot.Tests.Outbox;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(1_000_000, 300)]
    public void The_wait_doubles_up_to_five_minutes(int attempts, int seconds) =>
        Backoff.After(attempts, platformSays: null).ShouldBe(Duration.FromSeconds(seconds));

    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(1, 1.7, 1.7)]
    [InlineData(4, 3, 8)]
    [InlineData(1, 3_600, 3_600)]
    public void The_platform_s_own_word_counts_where_it_is_longer(int attempts, double asked, double seconds) =>
        Backoff.After(attempts, TimeSpan.FromSeconds(asked)).ShouldBe(Duration.FromSeconds(seconds));
}
