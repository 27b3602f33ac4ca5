using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class RemoveScheduleTests
{
    private readonly Room room = new();

    [Fact]
    public async Task The_answer_says_what_went_and_how_to_have_it_again()
    {
        await room.Say("schedule add mon,wed 9:00,15:00 new york desk-minute lead 5m window 1h jitter 5m floor");

        (await room.Hear("schedule remove #1")).ShouldBe(
            """
            Schedule #1 removed
            Mondays and Wednesdays at 9:00 and 15:00, New York time.
            Undo: /stretch schedule add mon,wed 9:00,15:00 America/New_York desk-minute lead 5m window 60m jitter 5m floor
            """
        );
        room.Store.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mon,wed 9:00,15:00 new york desk-minute lead 5m window 1h jitter 5m floor")]
    [InlineData("every 90m")]
    [InlineData("sun-thu noon UTC")]
    public async Task The_way_back_leads_back(string line)
    {
        await room.Say($"schedule add {line}");
        var before = ScheduleTerms.Of(room.Only);
        var undo = (await room.Hear("schedule remove #1")).Split("/stretch ")[^1];
        await room.Say(undo);

        ScheduleTerms.Of(room.Only).ShouldBe(before);
    }

    [Fact]
    public async Task That_the_others_move_up_is_said_when_they_do()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");
        await room.Say("schedule add 12:30");

        (await room.Hear("schedule remove #3")).ShouldNotContain("moved up");
        (await room.Hear("schedule remove #1")).ShouldContain("The schedules after it moved up one number.");
        room.Only.Rule.ToLine().ShouldBe("weekdays 11:30");
    }
}
