using Shouldly;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Rest;

public sealed class BucketsTests
{
    private static readonly RestCall Look = new(HttpMethod.Get, "GET /channels/{}", "7", "/channels/7");
    private readonly SettableClock clock = new(RestDesk.Morning);
    private readonly Buckets buckets;

    public BucketsTests() => buckets = new Buckets(clock);

    [Fact]
    public async Task Until_a_route_is_known_its_requests_go_one_at_a_time()
    {
        var first = await Take();
        var second = Take();
        second.IsCompleted.ShouldBeFalse();

        buckets.Learn(Look, Said(left: 4));
        first.End();

        (await second).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_new_window_lets_no_more_through_than_the_bucket_holds_before_an_answer_comes()
    {
        await LearnFive();
        clock.Advance(TimeSpan.FromSeconds(5));

        var all = Enumerable.Range(0, 8).Select(_ => Take()).ToArray();

        all.Count(one => one.IsCompleted).ShouldBe(5);
    }

    [Fact]
    public async Task Requests_that_nobody_answered_do_not_close_their_bucket()
    {
        await LearnFive();
        clock.Advance(TimeSpan.FromSeconds(5));
        for (var i = 0; i < 5; i++)
            (await Take()).End();

        (await Take()).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_route_that_never_speaks_of_a_bucket_is_not_held_up()
    {
        var first = await Take();
        buckets.Learn(Look, new BucketHeaders(null, null, null, null, Answered: true));
        first.End();

        var all = Enumerable.Range(0, 100).Select(_ => Take()).ToArray();

        all.ShouldAllBe(one => one.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_pause_while_others_wait_for_the_first_answer_ends()
    {
        var first = await Take();
        var second = Take();
        buckets.Pause(Look, TimeSpan.FromSeconds(1));
        first.End();
        (await second).Wait.ShouldBe(TimeSpan.FromSeconds(1));

        clock.Advance(TimeSpan.FromSeconds(1));

        (await Take()).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_shorten_a_pause()
    {
        await LearnFive();
        await Take();
        buckets.Pause(Look, TimeSpan.FromSeconds(60));
        buckets.Learn(Look, Said(left: 3));

        (await Take()).Wait.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_are_counted_together()
    {
        var other = Look with { Route = "PATCH /channels/{}" };
        await LearnFive(left: 0);
        var turn = await buckets.Take(other, TestContext.Current.CancellationToken);
        buckets.Learn(other, Said(left: 0));
        turn.End();

        (await buckets.Take(other, TestContext.Current.CancellationToken)).Wait.ShouldBeGreaterThan(TimeSpan.Zero);
        (await Take()).Wait.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private async Task LearnFive(int left = 4)
    {
        var turn = await Take();
        buckets.Learn(Look, Said(left));
        turn.End();
    }

    private Task<BucketTurn> Take() => buckets.Take(Look, TestContext.Current.CancellationToken).AsTask();

    private static BucketHeaders Said(int left) => new("hash", 5, left, TimeSpan.FromSeconds(5), Answered: true);
}
