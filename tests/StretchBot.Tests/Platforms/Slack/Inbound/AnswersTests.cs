using Shouldly;
using StretchBot.Content;
using StretchBot.FakeSlack;
using StretchBot.Features.Stretches;
using StretchBot.Platforms.Slack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Inbound;
using StretchBot.Platforms.Slack.Rendering;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Inbound;

/// <summary>An answer that no acknowledgement carries, when Slack does not take it at once.</summary>
public sealed class AnswersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_whose_picture_Slack_cannot_use_comes_without_it_and_the_picture_is_uploaded_again()
    {
        await using var bot = await SlackBot.Start();
        var message = await Pigeon(bot);
        message.Blocks.Files().Count().ShouldBe(1);
        bot.Slack.Troubles.Next("chat.postEphemeral", new Trouble.Error("invalid_blocks"));

        await bot.App.Get<Answers>().Show(message, await On(bot, respond: null), Cancel);

        bot.Heron.Sees().Single().Text.ShouldStartWith("Pigeon");
        bot.Heron.Sees().Single().Blocks.ToJsonString().ShouldNotContain("slack_file");
        var next = await Pigeon(bot);
        next.Blocks.Files().ShouldNotBe(message.Blocks.Files());
        next.Blocks.Files().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_said_again_by_another_way()
    {
        await using var bot = await SlackBot.Start();
        bot.Slack.Troubles.Next("response_url", new Trouble.Status(502));

        await bot
            .App.Get<Answers>()
            .Show(await Pigeon(bot), await On(bot, new Uri(bot.Slack.Address, "response/1")), Cancel);

        bot.Heron.Sees().ShouldBeEmpty();
        bot.App.Log.Lines.ShouldContain(line => line.Message.Contains("could not be shown"));
    }

    [Fact]
    public async Task An_answer_whose_address_has_expired_is_said_by_another_way()
    {
        await using var bot = await SlackBot.Start();

        await bot
            .App.Get<Answers>()
            .Show(await Pigeon(bot), await On(bot, new Uri(bot.Slack.Address, "response/1")), Cancel);

        bot.Heron.Sees().Single().Text.ShouldStartWith("Pigeon");
    }

    private static async Task<ResponseMessage> Pigeon(SlackBot bot)
    {
        var stretch = bot.App.Get<Catalogue>().FindStretch("pigeon")!;
        var card = StretchCards.Stretch(stretch, Side.Right, byChance: false);
        var content = CardDrawing.Message(
            card,
            await bot.App.Get<PictureShelf>().For(await Workspace(bot), card, Cancel)
        );
        return new ResponseMessage(content.Text, content.Blocks);
    }

    private static async Task<SlackWorkspace> Workspace(SlackBot bot) =>
        (await bot.App.Get<Workspaces>().Find("T1", Cancel))!;

    private static async Task<Occasion> On(SlackBot bot, Uri? respond)
    {
        var from = new Sender("T1", Organisation: null, "CTEAM", "team", "UHERON", UserName: null);
        return new Occasion((await bot.App.Get<Door>().Enter(from, Cancel))!, respond, Trigger: null);
    }
}
