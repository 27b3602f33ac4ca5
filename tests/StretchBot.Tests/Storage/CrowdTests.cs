using Shouldly;
using StretchBot.Storage;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class CrowdTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_that_come_while_others_are_written_go_together_each_with_its_own_result()
    {
        await using var core = await BotCore.Start();
        using var first = new ManualResetEventSlim();
        var sizes = new List<int>();
        var crowd = new Crowd<int, string>(
            core.Get<Database>(),
            (_, writes) =>
            {
                sizes.Add(writes.Count);
                first.Wait(Cancel);
                return [.. writes.Select(write => $"wrote {write}")];
            }
        );

        var one = crowd.Write(0, Cancel).AsTask();
        SpinWait.SpinUntil(() => sizes.Count == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var others = Enumerable.Range(1, 500).Select(i => crowd.Write(i, Cancel).AsTask()).ToArray();
        first.Set();

        (await one).ShouldBe("wrote 0");
        (await Task.WhenAll(others)).ShouldBe(Enumerable.Range(1, 500).Select(i => $"wrote {i}"));
        sizes.ShouldBe([1, 500]);
    }

    [Fact]
    public async Task A_fault_is_told_to_each_who_waited_and_holds_up_none_who_comes_after()
    {
        await using var core = await BotCore.Start();
        var crowd = new Crowd<int, int>(
            core.Get<Database>(),
            (_, writes) => writes.Contains(13) ? throw new InvalidOperationException("no thirteenth") : [.. writes]
        );

        (
            await Should.ThrowAsync<InvalidOperationException>(async () => await crowd.Write(13, Cancel))
        ).Message.ShouldBe("no thirteenth");
        (await crowd.Write(14, Cancel)).ShouldBe(14);
    }
}
