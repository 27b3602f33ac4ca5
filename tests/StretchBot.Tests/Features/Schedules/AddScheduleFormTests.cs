using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class AddScheduleFormTests
{
    private readonly Room room = new();

    [Fact]
    public async Task A_filled_form_adds_a_schedule()
    {
        var answer = await room.Send(
            "schedule-add",
            [
                ("days", "mon, wed, fri"),
                ("times", "every 90m 9:30-17:00"),
                ("zone", "new york"),
                ("routine", "desk-minute"),
                ("lead", "5m"),
                ("window", "1h"),
                ("jitter", "3"),
                ("floor", "yes"),
            ]
        );

        Room.InWords(answer).ShouldStartWith("Schedule #1 added");
        ScheduleTerms
            .Of(room.Only)
            .ToLine(Room.Defaults)
            .ShouldBe(
                "mon,wed,fri every 90m 9:30-17:00 America/New_York desk-minute lead 5m window 60m jitter 3m floor"
            );
    }

    [Fact]
    public async Task Fields_that_are_empty_or_missing_take_what_goes_without_saying()
    {
        await room.Send("schedule-add", [("times", "10:30"), ("lead", " "), ("zone", "")]);

        ScheduleTerms.Of(room.Only).ToLine(Room.Defaults).ShouldBe("weekdays 10:30 Europe/Berlin");
    }

    [Fact]
    public async Task Each_fault_is_shown_beside_its_own_field_and_nothing_is_stored()
    {
        var answer = await room.Send(
            "schedule-add",
            [
                ("days", "mon-fry"),
                ("times", "25:61"),
                ("zone", "Berln"),
                ("routine", "nap"),
                ("lead", "31m"),
                ("window", "0m"),
                ("jitter", "-5"),
            ]
        );

        var faults = answer.ShouldBeOfType<NotYet>().Faults;
        faults.Select(fault => fault.Name).ShouldBe(["days", "times", "zone", "routine", "lead", "window", "jitter"]);
        faults[0].Message.ShouldStartWith("I can't read the days “mon-fry”. Days are");
        faults[1].Message.ShouldStartWith("I can't read the time “25:61”. Times look like");
        faults[2].Message.ShouldContain("Europe/Berlin");
        faults[4].Message.ShouldBe("I can't set the lead to “31m”. Lead is 0 to 30 minutes, such as 5m.");
        room.Store.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("days", "weekdays 10:30")]
    [InlineData("days", "10:30")]
    [InlineData("days", "at")]
    [InlineData("times", "mon 10:30")]
    [InlineData("times", "10:30 Berlin")]
    [InlineData("zone", "Berlin 10:30")]
    public async Task What_belongs_into_another_field_is_a_fault(string field, string value)
    {
        var answer = await room.Send(
            "schedule-add",
            field == "times" ? [(field, value)] : [("times", "10:30"), (field, value)]
        );

        answer.ShouldBeOfType<NotYet>().Faults.Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task Missing_times_are_asked_for_beside_the_times()
    {
        var answer = await room.Send("schedule-add", [("days", "weekdays"), ("times", "")]);

        var fault = answer.ShouldBeOfType<NotYet>().Faults.Single();
        fault.Name.ShouldBe("times");
        fault.Message.ShouldStartWith("When should the breaks be?");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_adds_one_schedule()
    {
        await room.Send("schedule-add", [("times", "10:30")]);
        var again = await room.Send("schedule-add", [("times", "10:30")]);

        again.ShouldBeOfType<NotYet>().Faults.Single().Message.ShouldStartWith("Schedule #1 already does that.");
        room.Store.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_no_admin_can_not_send_it_either()
    {
        var answer = await room.Send("schedule-add", [("times", "10:30")], Room.Heron);

        Room.InWords(answer).ShouldStartWith("Only a team admin can add a schedule");
        room.Store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forty_thousand_characters_in_a_field_are_a_fault_of_that_field()
    {
        var answer = await room.Send("schedule-add", [("times", new string('9', 40_000))]);

        answer.ShouldBeOfType<NotYet>().Faults.Single().Message.ShouldStartWith("That is 40000 characters long.");
    }
}
