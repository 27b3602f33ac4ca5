using System.Net;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class PressTests : PlaygroundTest
{
    [Fact]
    public async Task A_press_is_answered_where_the_message_stands()
    {
        var card = (await Host.Say("heron", "/stretch pigeon", "design")).Reply;

        var reply = (await Host.Press("heron", (long)card["id"]!, "done:pigeon")).Reply;

        ((string)reply["text"]!).ShouldBe("Counted. Well done.");
        ((string)reply["channel"]!).ShouldBe("design");
    }

    [Fact]
    public async Task A_private_message_gives_way_to_its_answer()
    {
        var card = (await Host.Say("heron", "/stretch flip")).Reply;

        var reply = (await Host.Press("heron", (long)card["id"]!, "flip:tails")).Reply;

        ((long)reply["id"]!).ShouldBe((long)card["id"]!);
        ((string)reply["text"]!).ShouldBe("Tails");
        reply["editedAt"].ShouldNotBeNull();
        (await Host.Messages("heron")).Count(message => (string)message!["text"]! == "Tails").ShouldBe(1);
    }

    [Fact]
    public async Task A_message_of_the_channel_does_not_give_way_to_words_for_one()
    {
        var card = (await Host.Say("heron", "/stretch leaderboard")).Reply;

        var reply = (await Host.Press("fox", (long)card["id"]!, "flip:tails")).Reply;

        ((long)reply["id"]!).ShouldNotBe((long)card["id"]!);
        ((string)reply["visibility"]!).ShouldBe("only-you");
    }

    [Fact]
    public async Task A_press_that_shows_its_effect_by_itself_gives_no_reply()
    {
        await Host.Say("you", "/stretch break one");
        var prompt = (await Host.Messages("you")).Last()!;

        var answer = await Host.Press("otter", (long)prompt["id"]!, (string)prompt["buttons"]![0]!["id"]!);

        answer.Replies.ShouldBeEmpty();
        ((string)(await Host.Messages("you")).Last()!["text"]!).ShouldContain("In: Otter");
    }

    [Fact]
    public async Task A_button_may_open_a_form()
    {
        var card = (await Host.Say("heron", "/stretch flip", "design")).Reply;

        var form = (await Host.Press("heron", (long)card["id"]!, "plan")).Form!;

        ((string)form["title"]!).ShouldBe("Add a schedule");
        ((string)form["channel"]!).ShouldBe("design");
    }

    [Theory]
    [InlineData("nosuch:1")]
    [InlineData("")]
    [InlineData("::::")]
    public async Task A_forged_button_is_answered_kindly(string button)
    {
        var card = (await Host.Say("heron", "/stretch pigeon")).Reply;

        var answer = await Host.Press("heron", (long)card["id"]!, button);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        ((string)answer.Reply["text"]!).ShouldStartWith("That button no longer works");
    }

    [Fact]
    public async Task An_endless_button_is_answered_kindly()
    {
        var card = (await Host.Say("heron", "/stretch pigeon")).Reply;

        var answer = await Host.Press("heron", (long)card["id"]!, new string('x', 40_000));

        ((string)answer.Reply["text"]!).ShouldStartWith("That button no longer works");
    }

    [Fact]
    public async Task Nobody_presses_a_message_that_only_another_sees()
    {
        var card = (await Host.Say("heron", "/stretch flip")).Reply;

        var answer = await Host.Press("fox", (long)card["id"]!, "flip:tails");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        ((string)(await Host.Messages("heron")).Last()!["text"]!).ShouldBe("Heads");
    }

    [Fact]
    public async Task A_message_that_is_not_there_cannot_be_pressed()
    {
        var answer = await Host.Press("fox", 4711, "flip:tails");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Error.What.ShouldBe("There is no message 4711 that you can see.");
    }

    [Theory]
    [InlineData("""{"as":"heron"}""")]
    [InlineData("""{"as":"heron","message":1}""")]
    [InlineData("""{"as":"heron","button":"done:1"}""")]
    [InlineData("""{"as":"heron","message":"one","button":"done:1"}""")]
    [InlineData("""{"as":"heron","message":99999999999999999999,"button":"done:1"}""")]
    public async Task An_incomplete_press_is_refused(string body) =>
        (await Host.Post("press", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_message_may_be_named_by_a_text()
    {
        var card = (await Host.Say("heron", "/stretch flip")).Reply;

        var answer = await Host.Post("press", $$"""{"as":"heron","message":"{{card["id"]}}","button":"flip:tails"}""");

        ((string)answer.Reply["text"]!).ShouldBe("Tails");
    }
}
