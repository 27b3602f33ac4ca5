using System.Collections.Frozen;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Body;
using StretchBot.Features.Privacy;
using StretchBot.Storage;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class MemberMemoryTests
{
    private static readonly MemberId Heron = new(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_read_before_a_change_is_not_kept_after_it()
    {
        var memory = new MemberMemory();
        var since = memory.Avoided.Now;
        memory.Forget();

        memory.Avoided.Keep(Heron, FrozenSet<string>.Empty, since);

        memory.Avoided.TryGet(Heron, out _).ShouldBeFalse();
    }

    [Fact]
    public void What_was_read_since_is_kept_until_the_next_change()
    {
        var memory = new MemberMemory();
        memory.Avoided.Keep(Heron, FrozenSet<string>.Empty, memory.Avoided.Now);
        memory.Avoided.TryGet(Heron, out _).ShouldBeTrue();

        memory.Forget();

        memory.Avoided.TryGet(Heron, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_member_avoids_is_known_at_once_and_gone_with_the_member()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var bodies = core.Get<IBodyStore>();
        (await bodies.Of(heron.Member, Cancel)).ShouldBeEmpty();

        await bodies.Keep(heron.Member, ["knee"], Cancel);
        (await bodies.Of(heron.Member, Cancel)).ShouldBe(["knee"]);

        await core.Get<IPrivacyStore>().Erase(heron, core.Now, Cancel);
        (await bodies.Of(heron.Member, Cancel)).ShouldBeEmpty();
    }
}
