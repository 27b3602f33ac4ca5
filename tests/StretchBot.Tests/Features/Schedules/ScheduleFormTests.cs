using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ScheduleFormTests
{
    private readonly Room room = new();

    [Fact]
    public async Task A_new_form_holds_what_goes_without_saying()
    {
        var form = (await room.Say("schedule add")).ShouldBeOfType<Ask>().Form;

        form.Fields.Select(field => (field.Name, field.Value))
            .ShouldBe([
                ("days", "weekdays"),
                ("times", ""),
                ("zone", "Europe/Berlin"),
                ("routine", "composed"),
                ("lead", "2m"),
                ("window", "30m"),
                ("jitter", "0m"),
                ("floor", "no"),
            ]);
    }

    [Fact]
    public async Task The_routines_can_be_chosen_and_the_fresh_mix_first()
    {
        var form = (await room.Say("schedule add")).ShouldBeOfType<Ask>().Form;

        form.Fields.OfType<ChoiceField>()
            .Single(field => field.Name == "routine")
            .Choices.Select(choice => choice.Label)
            .ShouldBe([
                "Composed: a fresh mix each time",
                "Routine back-ease",
                "Routine chair-hips",
                "Routine desk-minute",
                "Routine neck-and-screen",
            ]);
    }

    [Fact]
    public async Task A_routine_that_is_gone_is_shown_as_the_fresh_mix_that_it_became()
    {
        await room.Say("schedule add 10:30");
        room.Store.Put(room.Only with { Routine = "long-gone" });

        var form = (await room.Say("schedule edit #1")).ShouldBeOfType<Ask>().Form;

        form.Fields.Single(field => field.Name == "routine").Value.ShouldBe("composed");
    }

    [Fact]
    public async Task Titles_and_labels_fit_the_tightest_platform()
    {
        for (var minute = 0; minute < 20; minute++)
            await room.Say($"schedule add 10:{minute:00}");
        var add = (await room.Say("schedule add")).ShouldBeOfType<Ask>().Form;
        var edit = (await room.Say("schedule edit #20")).ShouldBeOfType<Ask>().Form;

        foreach (var form in new[] { add, edit })
        {
            form.Title.Length.ShouldBeLessThanOrEqualTo(24);
            form.Fields.ShouldAllBe(field =>
                field.Label.ToString().Length <= 45 && field.Hint.ToString().Length <= 100
            );
        }
    }
}
