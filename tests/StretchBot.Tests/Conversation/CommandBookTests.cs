using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class CommandBookTests
{
    private readonly CommandBook book = new([
        new SampleCommand("", "random"),
        new SampleCommand("break", "break start"),
        new SampleCommand("schedule"),
        new SampleCommand("schedule add", "schedule new one"),
        new SampleCommand("leaderboard", "top"),
    ]);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("   ", "", "")]
    [InlineData("pigeon", "", "pigeon")]
    [InlineData("random", "", "")]
    [InlineData("schedule", "schedule", "")]
    [InlineData("schedule list", "schedule", "list")]
    [InlineData("schedule add weekdays 10:30", "schedule add", "weekdays 10:30")]
    [InlineData("SCHEDULE  Add\tweekdays", "schedule add", "weekdays")]
    [InlineData("schedule new one daily 9", "schedule add", "daily 9")]
    [InlineData("schedule new two", "schedule", "new two")]
    [InlineData("break start desk-minute", "break", "desk-minute")]
    [InlineData("breakfast", "", "breakfast")]
    [InlineData("top week", "leaderboard", "week")]
    [InlineData("schedule  add   a   b ", "schedule add", "a   b")]
    public void The_longest_name_that_the_words_begin_with_is_called(string words, string name, string rest)
    {
        var (command, remainder) = book.Find(words);

        command.Declaration.Name.ShouldBe(name);
        remainder.ShouldBe(rest);
    }

    [Fact]
    public void A_command_is_known_by_its_aliases_too()
    {
        book.Named("Top").ShouldNotBeNull().Declaration.Name.ShouldBe("leaderboard");
        book.Named("nothing").ShouldBeNull();
    }

    [Fact]
    public void Two_commands_cannot_claim_the_same_words() =>
        Should
            .Throw<InvalidOperationException>(() =>
                new CommandBook([new SampleCommand(""), new SampleCommand("me"), new SampleCommand("stats", "ME")])
            )
            .Message.ShouldContain("ME");

    [Fact]
    public void Something_must_answer_the_bare_command() =>
        Should.Throw<InvalidOperationException>(() => new CommandBook([new SampleCommand("me")]));
}
