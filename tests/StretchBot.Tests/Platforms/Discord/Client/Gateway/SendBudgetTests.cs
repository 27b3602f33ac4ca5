using Shouldly;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Gateway;

public sealed class SendBudgetTests
{
    private readonly SettableClock clock = new(RestDesk.Morning);

    [Fact]
    public void A_minute_takes_120_messages_and_the_last_ten_are_kept_for_heartbeats()
    {
        var budget = new SendBudget(clock);
        for (var i = 0; i < 110; i++)
            budget.Take(heartbeat: false).ShouldBe(TimeSpan.Zero);

        budget.Take(heartbeat: false).ShouldBe(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 10; i++)
            budget.Take(heartbeat: true).ShouldBe(TimeSpan.Zero);
        budget.Take(heartbeat: true).ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void What_is_a_minute_old_counts_no_more()
    {
        var budget = new SendBudget(clock);
        for (var i = 0; i < 110; i++)
            budget.Take(heartbeat: false);

        clock.Advance(TimeSpan.FromSeconds(60));

        budget.Take(heartbeat: false).ShouldBe(TimeSpan.Zero);
    }
}
