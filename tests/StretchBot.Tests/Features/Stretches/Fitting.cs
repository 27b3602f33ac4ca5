using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;

namespace StretchBot.Tests.Features.Stretches;

/// <summary>The tightest limits of the platforms: Slack's for words and labels, Discord's for ids and the number of buttons.</summary>
internal static class Fitting
{
    public static void ShouldFit(this Card card, string which)
    {
        var words = card.InPlainWords(BotCore.Berlin);
        card.Title.ToString().Length.ShouldBeInRange(1, 100, which);
        words.Length.ShouldBeLessThanOrEqualTo(3_000, which);
        words.ShouldNotContain("{", Case.Sensitive, which);
        words.ShouldNotContain("  ", Case.Sensitive, which);
        // A range of days has two dots: 2026-12-24..2026-12-26.
        words.ShouldNotMatch(@"(?<!\d)\.\.|\.\.(?!\d)", which);
        card.Buttons.Length.ShouldBeLessThanOrEqualTo(25, which);
        card.Buttons.Select(button => button.Id).Distinct().Count().ShouldBe(card.Buttons.Length, which);
        foreach (var button in card.Buttons)
        {
            button.Label.Length.ShouldBeInRange(1, 75, which);
            button.Id.ToString().Length.ShouldBeLessThanOrEqualTo(ButtonId.MaxLength, which);
        }
        foreach (var lines in card.Parts.OfType<Lines>())
            lines.Items.ShouldNotBeEmpty(which);
    }
}
