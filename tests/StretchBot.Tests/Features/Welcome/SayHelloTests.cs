using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Welcome;

public sealed class SayHelloTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_hears_hello_once_however_often_the_bot_is_brought_into_it()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);

        var first = await core.Dispatcher.Answer(new Arrived(admin), Cancel);
        await core.Turn();
        var again = await core.Dispatcher.Answer(new Arrived(admin), Cancel);
        await core.Pass(Duration.FromMinutes(1));

        var offer = first.ShouldBeOfType<OnlyYou>().Card;
        offer.InPlainWords(BotCore.Berlin).ShouldContain("/stretch setup");
        offer.ShouldFit("offer");
        again.ShouldBe(Reply.Silence);
        core.Platform.Newest.Title.ToString().ShouldStartWith("Hello!");
        core.Platform.Newest.ShouldFit("hello");
        core.Platform.Messages.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_channels_are_greeted_each()
    {
        await using var core = await BotCore.Start();
        await core.Dispatcher.Answer(new Arrived(await core.Caller()), Cancel);
        await core.Dispatcher.Answer(new Arrived(await core.Caller(channel: "design")), Cancel);

        await core.Turn();

        core.Platform.Of("post").Select(post => post.Place).ShouldBe(["acme/team", "acme/design"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_may_not_set_up_is_told_who_may()
    {
        await using var core = await BotCore.Start();

        var reply = await core.Dispatcher.Answer(new Arrived(await core.Caller()), Cancel);

        BotCore.CardOf(reply).InPlainWords(BotCore.Berlin).ShouldContain("Someone who manages this team");
    }

    [Fact]
    public async Task A_bot_that_was_taken_out_meanwhile_says_nothing()
    {
        await using var core = await BotCore.Start();
        await core.Dispatcher.Answer(new Arrived(await core.Caller()), Cancel);
        await core.Get<IRoster>().TeamLeft(PlatformName.Playground, "acme", Cancel);

        await core.Turn();

        core.Platform.Messages.ShouldBeEmpty();
    }
}
