using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>One prompt a break, whatever happens between us and Slack.</summary>
public sealed class OnePostTests
{
    public static TheoryData<string> Ambiguities => ["cut after", "502 after", "garbage", "cut before"];

    [Theory]
    [MemberData(nameof(Ambiguities))]
    public async Task After_an_answer_that_was_lost_the_history_is_read_before_anything_is_sent(string how)
    {
        await using var bot = await SlackBot.Start();
        bot.Slack.Troubles.Next(
            "chat.postMessage",
            how switch
            {
                "cut after" => new Trouble.CutAfter(),
                "502 after" => new Trouble.StatusAfter(502),
                "garbage" => new Trouble.Garbage(),
                _ => new Trouble.CutBefore(),
            }
        );
        await bot.Heron.Type("break desk-minute");

        await bot.App.SendOutbox();
        await bot.Pass(TimeSpan.FromSeconds(3));
        await bot.Pass(TimeSpan.FromSeconds(30));

        bot.Otter.Sees().Count.ShouldBe(1);
        bot.Otter.Sees().Single().IsEdited.ShouldBeTrue();
        var methods = bot.Slack.Calls.Select(call => call.Method).ToList();
        methods.IndexOf("conversations.history").ShouldBeGreaterThan(methods.IndexOf("chat.postMessage"));
        methods.Count(method => method == "chat.postMessage").ShouldBe(how is "cut before" or "garbage" ? 2 : 1);
    }

    [Fact]
    public async Task A_process_that_dies_after_its_post_does_not_post_again()
    {
        using var folder = new TempFolder();
        await using var slack = await SlackServer.Start(new SettableClock(AppFixture.Monday));
        var workspace = slack.AddWorkspace();
        slack.Troubles.Next("chat.postMessage", new Trouble.CutAfter());
        await using (var first = await SlackBot.StartAgain(slack, workspace, folder))
        {
            await first.Heron.Type("break desk-minute");
            await first.App.SendOutbox();
        }

        await using (var second = await SlackBot.StartAgain(slack, workspace, folder))
            await second.Pass(TimeSpan.FromSeconds(20));

        slack.SeenBy(workspace, "UOTTER").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_much_was_said_after_is_found_all_the_same()
    {
        await using var bot = await SlackBot.Start();
        bot.Slack.Troubles.Next("chat.postMessage", new Trouble.CutAfter());
        await bot.Heron.Type("break desk-minute");
        await bot.App.SendOutbox();
        for (var i = 0; i < 40; i++)
            bot.Slack.Say(bot.Workspace, "CTEAM", "UOTTER", $"Talk {i}");

        await bot.Pass(TimeSpan.FromSeconds(3));
        await bot.Pass(TimeSpan.FromSeconds(30));

        bot.Otter.Sees().Count(message => message.Author == Workspace.BotUser).ShouldBe(1);
        bot.Slack.Calls.Count(call => call.Method == "conversations.history").ShouldBe(3);
    }

    [Fact]
    public async Task As_long_as_nobody_can_look_nothing_is_sent_twice()
    {
        await using var bot = await SlackBot.Start();
        bot.Workspace.Scopes.Remove("channels:history");
        bot.Slack.Troubles.Next("chat.postMessage", new Trouble.CutAfter());
        await bot.Heron.Type("break desk-minute");

        await bot.App.SendOutbox();
        for (var i = 0; i < 5; i++)
            await bot.Pass(TimeSpan.FromSeconds(10));

        bot.Otter.Sees().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_without_its_picture_is_better_than_none()
    {
        await using var bot = await SlackBot.Start();
        bot.Slack.Troubles.Next("files.getUploadURLExternal", new Trouble.Error("storage_limit_reached"));
        await bot.Heron.Type("break desk-minute");

        await bot.App.SendOutbox();

        bot.Otter.Sees().Single().Blocks.ToJsonString().ShouldNotContain("slack_file");
        bot.Otter.Sees().Single().Text.ShouldContain("One-minute desk reset");
    }

    [Fact]
    public async Task A_prompt_that_Slack_cannot_change_pauses_no_schedule()
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add weekdays 10:30 Europe/Berlin");
        await bot.Heron.Type("break desk-minute");
        await bot.App.SendOutbox();
        var no = new Trouble.Error("update_failed");
        bot.Slack.Troubles.Next("chat.update", no, no, no);

        await bot.Otter.Press(bot.Otter.Sees().Single(), "I'm in");
        await bot.Until(() => bot.Otter.Sees().Count == 2);
        await bot.Pass(TimeSpan.FromSeconds(5));

        bot.Slack.Calls.Count(call => call.Method == "chat.update").ShouldBeGreaterThanOrEqualTo(3);
        await bot.Ada.Type("schedule");
        bot.Ada.Sees()[^1].Text.ShouldNotContain("paused");
    }

    [Fact]
    public async Task A_picture_that_somebody_deleted_while_nobody_listened_is_uploaded_again()
    {
        using var folder = new TempFolder();
        await using var slack = await SlackServer.Start(new SettableClock(AppFixture.Monday));
        var workspace = slack.AddWorkspace();
        await using (var first = await SlackBot.StartAgain(slack, workspace, folder))
            await first.Heron.Type("pigeon");
        workspace.Files.Clear();

        await using (var second = await SlackBot.StartAgain(slack, workspace, folder))
            await second.Heron.Type("pigeon");

        slack.SeenBy(workspace, "UHERON")[^1].Blocks.ToJsonString().ShouldContain(workspace.Files.Keys.Single());
    }

    [Fact]
    public async Task Pictures_are_uploaded_once_and_again_when_somebody_deleted_them()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("pigeon");
        await bot.Otter.Type("pigeon");
        Uploads().ShouldBe(1);
        var file = bot.Workspace.Files.Keys.Single();

        bot.Workspace.Files.Remove(file);
        await bot.Ada.Event(new System.Text.Json.Nodes.JsonObject { ["type"] = "file_deleted", ["file_id"] = file });
        for (var i = 0; i < 50 && Uploads() == 1; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            await bot.Heron.Type("pigeon");
        }

        Uploads().ShouldBe(2);

        int Uploads() => bot.Slack.Calls.Count(call => call.Method == "files.completeUploadExternal");
    }
}
