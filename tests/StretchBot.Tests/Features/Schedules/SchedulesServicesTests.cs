using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class SchedulesServicesTests
{
    [Fact]
    public void All_commands_are_registered() =>
        new Room()
            .Declarations.Select(declaration => declaration.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "next",
                "schedule",
                "schedule add",
                "schedule edit",
                "schedule pause",
                "schedule remove",
                "schedule resume",
                "schedule skip",
                "why",
            ]);

    [Fact]
    public void What_is_declared_fits_the_tightest_platform()
    {
        foreach (var declaration in new Room().Declarations)
        {
            declaration.Summary.Length.ShouldBeInRange(1, 100, declaration.Name);
            declaration.Options.ShouldAllBe(option => option.Description.ToString().Length <= 100);
            declaration
                .Options.SkipWhile(option => option.Required)
                .ShouldAllBe(option => !option.Required, declaration.Name);
        }
    }

    [Fact]
    public async Task Every_declared_example_works_as_it_stands()
    {
        foreach (var example in new Room().Declarations.SelectMany(declaration => declaration.Examples))
        {
            var room = new Room();
            await room.Say("schedule add daily 8:00");

            var reply = await room.Say(example);

            if (reply is not Ask)
                Room.InWords(reply).ShouldNotContain("For example:", customMessage: example);
        }
    }
}
