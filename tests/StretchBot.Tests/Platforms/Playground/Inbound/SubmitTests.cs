using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class SubmitTests : PlaygroundTest
{
    [Fact]
    public async Task A_form_that_is_right_is_answered()
    {
        var answer = await Submit("""{"days":"daily","times":"10:30"}""", """ ,"channel":"design" """);

        ((string)answer.Reply["text"]!).ShouldBe("Added\nBreaks come on daily in #design.");
        ((string)answer.Reply["channel"]!).ShouldBe("design");
        answer.Form.ShouldBeNull();
    }

    [Fact]
    public async Task A_fault_gives_the_same_form_back_with_what_was_typed()
    {
        await Host.Say("you", "/stretch schedule add");

        var answer = await Submit("""{"days":"daily","times":"25:61"}""");

        answer.Replies.ShouldBeEmpty();
        var form = answer.Form!;
        ((string)form["title"]!).ShouldBe("Add a schedule");
        ((string)form["error"]!).ShouldBe("Nothing was stored.");
        ((string)Field(form, "times")["value"]!).ShouldBe("25:61");
        ((string)Field(form, "times")["error"]!).ShouldBe("I can't read the time “25:61”.");
        ((string)Field(form, "days")["value"]!).ShouldBe("daily");
        Field(form, "days")["error"].ShouldBeNull();
    }

    [Fact]
    public async Task A_form_that_was_forgotten_still_says_what_was_wrong_where()
    {
        var form = (await Submit("""{"times":"25:61"}""")).Form!;

        ((string)Field(form, "times")["error"]!).ShouldBe("I can't read the time “25:61”.");
        ((string)form["id"]!).ShouldBe("plan");
    }

    [Fact]
    public async Task A_file_larger_than_the_field_takes_is_a_fault_of_that_field()
    {
        await Host.Say("you", "/stretch fields");

        var answer = await Host.Post(
            "submit",
            $$$"""{"as":"you","form":"fields","values":{"story":"x","calendar":"{{{new string('a', 2049)}}}"}}"""
        );

        ((string)Field(answer.Form!, "calendar")["error"]!).ShouldBe("That file is too large. It may have 2 kB.");
        answer.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_channel_of_the_form_is_remembered()
    {
        await Host.Say("you", "/stretch schedule add", "design");

        ((string)(await Submit("""{"times":"10:30"}""")).Reply["channel"]!).ShouldBe("design");
    }

    [Fact]
    public async Task Without_a_channel_the_first_one_is_meant() =>
        ((string)(await Submit("""{"times":"10:30"}""")).Reply["channel"]!).ShouldBe("team");

    [Fact]
    public async Task A_value_that_is_null_counts_as_empty() =>
        ((string)Field((await Submit("""{"times":null}""")).Form!, "times")["value"]!).ShouldBe("");

    [Theory]
    [InlineData("nosuch")]
    [InlineData("")]
    public async Task A_forged_form_is_answered_kindly(string id)
    {
        var answer = await Host.Post("submit", $$"""{"as":"you","values":{},"form":"{{id}}"}""");

        ((string)answer.Reply["text"]!).ShouldStartWith("That button no longer works");
    }

    [Theory]
    [InlineData("""{"as":"you","values":{}}""")]
    [InlineData("""{"as":"you","form":"plan","values":[]}""")]
    [InlineData("""{"as":"you","form":"plan","values":{"times":{}}}""")]
    [InlineData("""{"as":"wolf","form":"plan","values":{}}""")]
    [InlineData("""{"as":"you","form":"plan","values":{},"channel":"attic"}""")]
    public async Task A_form_that_makes_no_sense_is_refused(string body) =>
        (await Host.Post("submit", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private Task<Answered> Submit(string values, string more = "") =>
        Host.Post("submit", $$$"""{"as":"you","form":"plan","values":{{{values}}}{{{more}}} }""");

    private static JsonNode Field(JsonNode form, string name) =>
        form["fields"]!.AsArray().Single(field => (string)field!["name"]! == name)!;
}
