using System.Net;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

/// <summary>What can be asked for: messages, suggestions, people.</summary>
public sealed class ListsTests : PlaygroundTest
{
    [Fact]
    public async Task Messages_are_oldest_first_and_the_last_can_be_asked_for()
    {
        foreach (var words in new[] { "one", "two", "three" })
            await Host.Say("heron", words, "design");

        var last = (await Host.Get("messages?channel=design&as=fox&most=2")).Body["messages"]!.AsArray();

        last.Select(message => (string)message!["text"]!).ShouldBe(["two", "three"]);
    }

    [Theory]
    [InlineData("messages?channel=team")]
    [InlineData("messages?as=fox")]
    [InlineData("messages?channel=attic&as=fox")]
    [InlineData("messages?channel=team&as=wolf")]
    [InlineData("messages?channel=team&as=fox&most=0")]
    [InlineData("messages?channel=team&as=fox&most=many")]
    [InlineData("suggest?channel=team&as=wolf&text=/stretch")]
    [InlineData("events?as=wolf")]
    [InlineData("events?as=fox&channel=attic")]
    public async Task A_question_that_makes_no_sense_is_refused_in_three_parts(string path)
    {
        var answer = await Host.Get(path);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.What.ShouldNotBeNullOrEmpty();
        answer.Error.Accepted.ShouldNotBeNullOrEmpty();
        answer.Error.Example.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/stretch pi", "pigeon,pigeon-seated")]
    [InlineData("/stretch lea", "leaderboard")]
    [InlineData("hello", "")]
    [InlineData("", "")]
    [InlineData("/giphy", "")]
    public async Task Suggestions_complete_what_follows_the_command(string typed, string expected)
    {
        var answer = await Host.Get($"suggest?as=heron&channel=team&text={Uri.EscapeDataString(typed)}");

        string.Join(',', answer.Body["suggestions"]!.AsArray().Select(words => (string)words!)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stre")]
    [InlineData("/stretch")]
    [InlineData("/stretch ")]
    public async Task A_slash_alone_offers_the_commands(string typed)
    {
        var answer = await Host.Get($"suggest?as=heron&channel=team&text={Uri.EscapeDataString(typed)}");

        answer.Body["suggestions"]!
            .AsArray()
            .Select(words => (string)words!)
            .ShouldContain(words => words == "leaderboard");
        ((string)answer.Body["about"]!["leaderboard"]!).ShouldBe("The team's tally and ranking");
    }

    [Fact]
    public async Task People_and_channels_are_listed()
    {
        var people = (await Host.Get("people")).Body;

        people["members"]!
            .AsArray()
            .Select(member => (string)member!["name"]!)
            .ShouldBe(["You", "Heron", "Otter", "Fox", "Panda"]);
        people["members"]!
            .AsArray()
            .Where(member => (bool)member!["admin"]!)
            .Select(member => (string)member!["key"]!)
            .ShouldBe(["you"]);
        people["channels"]!.AsArray().Select(channel => (string)channel!).ShouldBe(["team", "design"]);
        ((string)people["bot"]!["key"]!).ShouldBe("stretchbot");
    }
}
