using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class SayTests : PlaygroundTest
{
    [Fact]
    public async Task A_command_is_answered_in_private()
    {
        var reply = (await Host.Say("heron", "/stretch pigeon")).Reply;

        ((string)reply["visibility"]!).ShouldBe("only-you");
        ((string)reply["author"]!).ShouldBe("stretchbot");
        ((string)reply["text"]!).ShouldStartWith("Pigeon pose\nHold: 30 s");
        ((string)reply["buttons"]![0]!["style"]!).ShouldBe("primary");
        (await Host.Messages("heron")).ShouldContain(message => (long)message!["id"]! == (long)reply["id"]!);
        (await Host.Messages("fox")).ShouldNotContain(message => (long)message!["id"]! == (long)reply["id"]!);
    }

    [Fact]
    public async Task A_reply_for_the_channel_is_seen_by_all()
    {
        var reply = (await Host.Say("heron", "/stretch leaderboard", "design")).Reply;

        ((string)reply["visibility"]!).ShouldBe("channel");
        (await Host.Messages("fox", "design")).Single()!["id"]!.ToString().ShouldBe(reply["id"]!.ToString());
    }

    [Fact]
    public async Task A_command_with_nothing_to_say_gives_no_reply()
    {
        var answer = await Host.Say("heron", "/stretch silence");

        answer.Replies.ShouldBeEmpty();
        answer.Form.ShouldBeNull();
    }

    [Fact]
    public async Task A_form_comes_with_the_channel_it_was_opened_in()
    {
        var form = (await Host.Say("heron", "/stretch schedule add", "design")).Form!;

        ((string)form["id"]!).ShouldBe("plan");
        ((string)form["channel"]!).ShouldBe("design");
        form["fields"]!.AsArray().Select(field => (string)field!["kind"]!).ShouldBe(["choice", "text", "text", "text"]);
        ((string)form["fields"]![0]!["choices"]![1]!["label"]!).ShouldBe("Every day");
    }

    [Fact]
    public async Task Other_words_are_a_message_of_the_member()
    {
        var said = (await Host.Say("otter", "Good morning\nall")).Reply;

        ((string)said["author"]!).ShouldBe("otter");
        ((string)said["text"]!).ShouldBe("Good morning\nall");
        ((string)said["visibility"]!).ShouldBe("channel");
    }

    [Theory]
    [InlineData("/giphy cat", "“/giphy”")]
    [InlineData("/stretching", "“/stretching”")]
    [InlineData("  /", "“/”")]
    public async Task Another_slash_command_gets_a_kind_hint(string line, string quoted)
    {
        var reply = (await Host.Say("otter", line)).Reply;

        ((string)reply["visibility"]!).ShouldBe("only-you");
        ((string)reply["text"]!).ShouldContain(quoted);
        ((string)reply["text"]!).ShouldContain("/stretch pigeon");
    }

    [Theory]
    [InlineData("/stretch")]
    [InlineData("/STRETCH pigeon")]
    [InlineData("  /stretch\tpigeon  ")]
    public async Task A_command_may_be_written_in_any_case_and_spacing(string line) =>
        ((string)(await Host.Say("otter", line)).Reply["text"]!).ShouldStartWith("Pigeon pose");

    [Theory]
    [InlineData("<!channel> @everyone <b>x</b> <img src=x onerror=alert(1)>")]
    [InlineData("مرحبا بالعالم \u202E reversed")]
    [InlineData("bell \u0007, null \u0000, escape \u001b[31m, line \u2028 end")]
    [InlineData("\"quotes\" and \\ backslashes \ud83e\udda6")]
    public async Task Words_come_back_as_they_were_said(string words)
    {
        await Host.Say("fox", words);

        ((string)(await Host.Messages("panda")).Last()!["text"]!).ShouldBe(words);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_survived()
    {
        var words = new string('a', 40_000);

        ((string)(await Host.Say("fox", words)).Reply["text"]!).ShouldBe(words);
        ((string)(await Host.Say("fox", $"/stretch {words}")).Reply["text"]!).ShouldContain("characters long");
        ((string)(await Host.Say("fox", $"/{words}")).Reply["text"]!).Length.ShouldBeLessThan(300);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Saying_nothing_is_refused(string words)
    {
        var answer = await Host.Say("fox", words);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.What.ShouldContain("empty");
    }

    [Fact]
    public async Task An_unknown_member_hears_whom_one_can_act_as()
    {
        var answer = await Host.Say("wolf", "Hello");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.ShouldBe(
            ("There is no member “wolf” here.", "One can act as you, heron, otter, fox, panda.", "as: heron")
        );
    }

    [Fact]
    public async Task An_unknown_channel_hears_which_there_are()
    {
        var answer = await Host.Say("fox", "Hello", "attic");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.What.ShouldBe("There is no channel “attic” here.");
        answer.Error.Accepted.ShouldBe("Channels are team, design.");
    }

    [Fact]
    public async Task A_store_that_cannot_write_is_told_and_nothing_is_half_done()
    {
        Host.Store.Trouble = new LockedStore();

        var answer = await Host.Say("fox", "Hello");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Error.What.ShouldContain("Nothing can be stored");
        Host.Store.Trouble = null;
        (await Host.Messages("fox")).Select(message => (string)message!["author"]!).ShouldBe(["stretchbot"]);
    }

    [Fact]
    public async Task A_message_has_every_field_that_the_interface_promises()
    {
        var message = (await Host.Say("heron", "/stretch pigeon")).Reply.AsObject();

        message
            .Select(field => field.Key)
            .ShouldBe(
                ["id", "channel", "author", "at", "editedAt", "visibility", "card", "text", "buttons", "menu"],
                ignoreOrder: true
            );
        ((string)message["at"]!).ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$");
        message["editedAt"].ShouldBeNull();
        message["card"]!.AsObject().Select(field => field.Key).ShouldBe(["title", "parts", "mention"]);
        message["buttons"]!.AsArray()[0]!
            .AsObject()
            .Select(field => field.Key)
            .ShouldBe(["id", "label", "style", "emoji"]);
        message["card"]!["parts"]!.AsArray().ShouldAllBe(part => part is JsonObject && part["kind"] != null);
    }
}
