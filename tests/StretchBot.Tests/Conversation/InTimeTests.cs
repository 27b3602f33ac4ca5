using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class InTimeTests
{
    private readonly SettableClock clock = new(AppFixture.Monday);

    [Fact]
    public async Task An_answer_that_is_there_is_in_time() =>
        (await InTime.IsReady(Task.CompletedTask, clock)).ShouldBeTrue();

    [Fact]
    public async Task An_answer_that_comes_before_patience_ends_is_in_time()
    {
        var answer = new TaskCompletionSource();
        var ready = InTime.IsReady(answer.Task, clock);

        answer.SetResult();

        (await ready).ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_takes_longer_is_not()
    {
        var answer = new TaskCompletionSource();
        var ready = InTime.IsReady(answer.Task, clock);

        clock.Advance(InTime.Patience);

        (await ready).ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_fails_at_once_is_in_time_to_say_so() =>
        (await InTime.IsReady(Task.FromException(new InvalidOperationException()), clock)).ShouldBeTrue();
}
