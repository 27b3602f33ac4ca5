using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Inbound;

/// <summary>Words typed after /stretch, from a Slack client to what it then shows.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_stretch_comes_with_the_acknowledgement_and_only_the_caller_sees_it()
    {
        await using var bot = await SlackBot.Start();

        var ack = await bot.Heron.Type("pidgeon");

        ack.Missing.ShouldBeFalse();
        ((string?)ack.Payload?["response_type"]).ShouldBe("ephemeral");
        var shown = bot.Heron.Sees().ShouldHaveSingleItem();
        shown.Text.ShouldStartWith("Pigeon");
        shown.Blocks.ToJsonString().ShouldContain("\"header\"");
        bot.Otter.Sees().ShouldBeEmpty();
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_says_what_was_wrong_what_is_accepted_and_an_example()
    {
        await using var bot = await SlackBot.Start();

        await bot.Ada.Type("schedule add weekdays 10:30,25:61 berlin");

        var words = bot.Ada.Sees().ShouldHaveSingleItem().Text;
        words.ShouldContain("I can't read the time “25:61”.");
        words.ShouldContain("Times look like");
        words.ShouldContain("/stretch schedule add");
    }

    [Fact]
    public async Task A_break_goes_from_start_to_close_in_one_message()
    {
        await using var bot = await SlackBot.Start();

        await bot.Heron.Type("break desk-minute window 3m");
        await bot.App.RunDue();
        var prompt = bot.Otter.Sees().ShouldHaveSingleItem();
        prompt.Text.ShouldContain("Stretch break: One-minute desk reset");
        prompt.Metadata!.ToJsonString().ShouldContain("break-1");

        await bot.Heron.Press(prompt, "I'm in");
        await bot.Otter.Press(prompt, "I'm in");
        await bot.Until(() =>
            bot.Otter.Sees().Any(message => message.Text.StartsWith("You're in", StringComparison.Ordinal))
        );
        await bot.Pass(TimeSpan.FromSeconds(4));
        prompt.Text.ShouldContain("Heron");
        prompt.Text.ShouldContain("Otter");

        await bot.Pass(TimeSpan.FromSeconds(30));
        prompt.IsEdited.ShouldBeTrue();
        await bot.Pass(TimeSpan.FromMinutes(3));
        await bot.Pass(TimeSpan.FromSeconds(10));
        prompt.Text.ShouldContain("2 took part: Heron and Otter.");
        bot.Otter.Sees().Count(message => message.OnlyFor is null).ShouldBe(1);
        bot.Slack.Complaints.ShouldBeEmpty();
    }
}
