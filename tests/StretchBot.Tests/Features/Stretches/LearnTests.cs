using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class LearnTests
{
    [Fact]
    public async Task Every_topic_can_be_reached_by_a_button_and_by_its_name_and_fits()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var all = await core.Hear(heron, "learn");
        all.ShouldFit("learn");
        all.Buttons.Length.ShouldBe(BotCore.Facts.Topics.Count);
        foreach (var topic in BotCore.Facts.Topics)
        {
            var pressed = await core.Feel(heron, LearnPressed.Id(topic.Slug));
            var typed = await core.Hear(heron, $"learn {topic.Title}");

            pressed.ShouldFit(topic.Slug);
            pressed.Title.ToString().ShouldBe(topic.Title);
            typed.Title.ToString().ShouldBe(topic.Title);
            pressed.Parts.OfType<Lines>().Single().Items.Length.ShouldBe(topic.Facts.Count);
            pressed.InPlainWords(BotCore.Berlin).ShouldContain("Sources: ");
            (await core.Feel(heron, pressed.Buttons[0].Id)).Title.ShouldBe(all.Title);
        }
    }

    [Fact]
    public async Task What_is_no_topic_gets_those_that_are()
    {
        await using var core = await BotCore.Start();

        var words = (await core.Hear(await core.Caller(), "learn astrology")).InPlainWords(BotCore.Berlin);

        words.ShouldStartWith("I have nothing on “astrology”.\nTopics: ");
        words.ShouldContain("For example: /stretch learn ");
    }

    [Theory]
    [InlineData("safety")]
    [InlineData("red flags")]
    [InlineData("doctor?")]
    public async Task The_rules_and_the_red_flags_are_all_there(string line)
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(), line);

        card.ShouldFit(line);
        var words = card.InPlainWords(BotCore.Berlin);
        foreach (var rule in BotCore.Facts.Safety.Rules)
            words.ShouldContain(rule.Text);
        foreach (var sign in BotCore.Facts.RedFlags.Emergency.Signs.Concat(BotCore.Facts.RedFlags.Doctor.Signs))
            words.ShouldContain(sign);
        words
            .IndexOf("Get help now", StringComparison.Ordinal)
            .ShouldBeLessThan(words.IndexOf("See a doctor", StringComparison.Ordinal));
    }
}
