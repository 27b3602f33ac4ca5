using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeDiscord;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>What the bot may not do is said by its name, and where to click.</summary>
public sealed class PermissionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Rights.SendMessages, "Send Messages")]
    [InlineData(Rights.ViewChannel, "View Channel")]
    public async Task A_post_that_is_not_allowed_names_the_permission_and_where_to_click(Rights denied, string name)
    {
        await using var bot = await DiscordBot.Start();
        bot.Team.Denied = denied;

        var outcome = await bot
            .App.Get<IPlatform>()
            .Post(Channel(bot), new Card("Hello"), new PostKey("hello"), Cancel);

        var reason = outcome.ShouldBeOfType<Refused>().Reason.ToString();
        reason.ShouldContain(name);
        reason.ShouldContain("Open the channel's settings, then Permissions");
    }

    [Fact]
    public async Task A_look_around_names_what_is_missing()
    {
        await using var bot = await DiscordBot.Start();
        bot.Team.Denied = Rights.AttachFiles | Rights.EmbedLinks;

        var findings = await bot.App.Get<IPlatform>().Examine(Channel(bot), Cancel);

        var fault = findings.Single(finding => !finding.Good);
        fault.Words.ToString().ShouldBe("I lack Embed Links and Attach Files here.");
        fault.Cure!.ToString().ShouldContain("Permissions");
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_not_told_and_the_outbox_hears_why()
    {
        await using var bot = await DiscordBot.Start();
        bot.Heron.TakesDirectMessages = false;
        var heron = new MemberAddress(new MemberId(1), bot.Guild.Id, bot.Heron.Id);

        var outcome = await bot.App.Get<IPlatform>().Tell(heron, new Card("Hello"), new PostKey("hello"), Cancel);

        outcome.ShouldBeOfType<Refused>().Reason.ToString().ShouldBe("They take no direct messages from me.");
    }

    private static ChannelAddress Channel(DiscordBot bot) => new(new ChannelId(1), bot.Guild.Id, bot.Team.Id);
}
