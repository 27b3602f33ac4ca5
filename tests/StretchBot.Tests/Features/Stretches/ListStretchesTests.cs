using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class ListStretchesTests
{
    [Theory]
    [InlineData("list", "What would feel good?")]
    [InlineData("browse", "What would feel good?")]
    [InlineData("list hips", "Hips: ")]
    [InlineData("list hips floor", "Hips, on the floor: ")]
    [InlineData("list floor hips", "Hips, on the floor: ")]
    [InlineData("list upper back seated", "Upper back, ")]
    [InlineData("list standing", "All areas, standing: ")]
    [InlineData("list eyes floor", "Nothing for eyes in that position")]
    public async Task Area_and_position_are_read_in_either_order(string line, string title)
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(), line);

        card.Title.ToString().ShouldStartWith(title);
        card.ShouldFit(line);
    }

    [Fact]
    public async Task What_is_no_area_gets_what_is_accepted_and_an_example()
    {
        await using var core = await BotCore.Start();

        var words = (await core.Hear(await core.Caller(), "list moonwalk")).InPlainWords(BotCore.Berlin);

        words.ShouldStartWith("I know no area called “moonwalk”.\nAreas: ");
        words.ShouldContain("Positions: desk, seated, standing, floor.");
        words.ShouldEndWith("For example: /stretch list hips standing");
    }

    [Fact]
    public async Task Every_area_button_opens_its_list()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var card = await core.Hear(heron, "list");

        card.Buttons.Length.ShouldBeGreaterThan(5);
        foreach (var button in card.Buttons)
        {
            var area = await core.Feel(heron, button.Id);
            button.Label.ShouldStartWith(area.Title.ToString().Split(':')[0]);
        }
    }
}
