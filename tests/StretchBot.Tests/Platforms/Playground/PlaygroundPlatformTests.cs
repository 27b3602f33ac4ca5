using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>What the Playground does beyond the contract.</summary>
public sealed class PlaygroundPlatformTests : PlaygroundTest
{
    private static readonly ChannelAddress Design = new(new ChannelId(2), "playground", "design");

    [Fact]
    public async Task A_private_word_stands_in_the_first_channel()
    {
        await Host.Platform.Tell(Address("heron"), new Card("Psst"), new PostKey("psst"), Cancel);

        var message = (await Host.Messages("heron")).Last()!;
        ((string)message["text"]!).ShouldBe("Psst");
        ((string)message["visibility"]!).ShouldBe("only-you");
    }

    [Fact]
    public async Task A_member_who_is_not_there_cannot_be_told()
    {
        var outcome = await Host.Platform.Tell(Address("wolf"), new Card("Psst"), new PostKey("psst"), Cancel);

        outcome.ShouldBeOfType<Refused>().Reason.ShouldContain("wolf");
    }

    [Fact]
    public async Task Another_team_is_refused()
    {
        var outcome = await Host.Platform.Post(
            Design with
            {
                TeamKey = "T123",
            },
            new Card("Hello"),
            new PostKey("hello"),
            Cancel
        );

        outcome.ShouldBeOfType<Refused>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1700000000.000100")]
    public async Task A_message_key_of_elsewhere_is_gone(string key)
    {
        var outcome = await Host.Platform.Edit(Design, new MessageKey(key), new Card("Hello"), Cancel);

        outcome.ShouldBeOfType<MessageGone>();
    }

    [Fact]
    public async Task A_locked_store_asks_for_another_try()
    {
        Host.Store.Trouble = new InvalidOperationException("saving failed", new LockedStore());

        var outcome = await Host.Platform.Post(Design, new Card("Hello"), new PostKey("hello"), Cancel);

        outcome.ShouldBeOfType<TryLater>();
    }

    private static MemberAddress Address(string key) => new(new MemberId(1), "playground", key);
}
