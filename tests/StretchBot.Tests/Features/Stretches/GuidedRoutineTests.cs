using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class GuidedRoutineTests
{
    [Fact]
    public async Task A_routine_is_walked_step_by_step_in_one_private_message()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var all = (await core.Say(heron, "routine")).ShouldBeOfType<OnlyYou>().Card;
        all.Buttons.Length.ShouldBe(BotCore.Catalogue.Routines.Count);
        var card = (await core.Press(heron, RoutineStep.Id("neck-and-screen", 0))).ShouldBeOfType<Instead>().Card;
        var titles = new List<string>();
        while (card.Buttons[0].Label != "Done")
        {
            card = (await core.Press(heron, card.Buttons[0].Id)).ShouldBeOfType<Instead>().Card;
            titles.Add(card.Title.ToString());
        }

        var stages = BotCore.Catalogue.FindRoutine("neck-and-screen")!.Stages;
        titles.Count.ShouldBe(stages.Count + 1);
        titles[0].ShouldBe($"1 of {stages.Count}: {stages[0].Stretch.Name}{SideOf(stages[0].Side)}");
        titles[^1].ShouldBe("That was the routine. Nicely done.");
        core.Platform.Attempts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("routine desk-minute")]
    [InlineData("routine One-minute desk reset")]
    [InlineData("routine desk minut")]
    public async Task A_routine_is_found_by_slug_name_or_slip(string line)
    {
        await using var core = await BotCore.Start();

        (await core.Hear(await core.Caller(), line))
            .Title.ToString()
            .ShouldStartWith("One-minute desk reset: about a minute");
    }

    [Fact]
    public async Task What_is_no_routine_gets_those_that_are()
    {
        await using var core = await BotCore.Start();

        var words = (await core.Hear(await core.Caller(), "routine zumba")).InPlainWords(BotCore.Berlin);

        words.ShouldStartWith("I know no routine called “zumba”.\nRoutines: back-ease, ");
        words.ShouldEndWith("For example: /stretch routine desk-minute");
    }

    private static string SideOf(Content.Side side) =>
        side switch
        {
            Content.Side.Left => ", left",
            Content.Side.Right => ", right",
            _ => "",
        };
}
