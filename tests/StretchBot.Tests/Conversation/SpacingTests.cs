using System.Threading.RateLimiting;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class SpacingTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SettableClock clock = new(AppFixture.Monday);
    private readonly Spacing spacing;

    public SpacingTests() => spacing = new Spacing(1, Second, TimeSpan.FromSeconds(2), clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => spacing.Dispose();

    [Fact]
    public async Task The_second_runs_from_the_answer_however_long_it_took()
    {
        var first = await spacing.AcquireAsync(1, Cancel);
        var second = spacing.AcquireAsync(1, Cancel).AsTask();
        clock.Advance(TimeSpan.FromSeconds(5));
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        clock.Advance(TimeSpan.FromSeconds(0.9));
        second.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await second.WaitAsync(Cancel)).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_told_how_long()
    {
        using var first = await spacing.AcquireAsync(1, Cancel);
        var waiting = Enumerable.Range(0, 3).Select(_ => spacing.AcquireAsync(1, Cancel).AsTask()).ToArray();

        using var tooMany = await spacing.AcquireAsync(1, Cancel);

        tooMany.IsAcquired.ShouldBeFalse();
        tooMany.TryGetMetadata(MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromSeconds(3));
        waiting.ShouldAllBe(task => !task.IsCompleted);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_their_turn_to_the_next()
    {
        (await spacing.AcquireAsync(1, Cancel)).Dispose();
        using var enough = new CancellationTokenSource();
        var impatient = spacing.AcquireAsync(1, enough.Token).AsTask();
        var patient = spacing.AcquireAsync(1, Cancel).AsTask();

        await enough.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(impatient);
        clock.Advance(Second);
        (await patient.WaitAsync(Cancel)).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public void At_once_there_is_one_or_none()
    {
        var lease = spacing.AttemptAcquire();

        lease.IsAcquired.ShouldBeTrue();
        spacing.AttemptAcquire().IsAcquired.ShouldBeFalse();
        lease.Dispose();
        spacing.AttemptAcquire().IsAcquired.ShouldBeFalse();
        clock.Advance(Second);
        spacing.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public void A_limit_without_end_takes_no_room()
    {
        using var endless = new Spacing(int.MaxValue, Second, Second, clock);

        endless.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }
}
