using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class EditScheduleFormTests
{
    private readonly Room room = new();

    [Fact]
    public async Task The_form_sent_back_as_it_came_changes_nothing()
    {
        await room.Say(
            "schedule add mon-thu every 90m 9:30-17:00 new york desk-minute lead 5m window 1h jitter 5m floor"
        );
        var before = room.Only;
        var form = (await room.Say("schedule edit #1")).ShouldBeOfType<Ask>().Form;

        var answer = await room.Send(form.Id.ToString(), form.Fields.Select(field => (field.Name, field.Value)));

        Room.InWords(answer).ShouldStartWith("Schedule #1 is like that already");
        room.Only.ShouldBe(before);
    }

    [Fact]
    public async Task A_field_that_did_not_come_back_stays_as_it_is()
    {
        await room.Say("schedule add mon-thu 9:00 new york desk-minute floor");

        await room.Send($"schedule-edit:{room.Only.Id}", [("times", "11:00")]);

        ScheduleTerms.Of(room.Only).ToLine(Room.Defaults).ShouldBe("mon-thu 11:00 America/New_York desk-minute floor");
    }

    [Fact]
    public async Task Times_can_become_an_interval_and_the_floor_be_taken_back()
    {
        await room.Say("schedule add mon-thu 9:00 desk-minute floor");

        await room.Send(
            $"schedule-edit:{room.Only.Id}",
            [("times", "every 2h 8-16"), ("floor", "no"), ("routine", "composed")]
        );

        ScheduleTerms.Of(room.Only).ToLine(Room.Defaults).ShouldBe("mon-thu every 120m 8:00-16:00 Europe/Berlin");
    }

    [Fact]
    public async Task A_fault_is_shown_beside_its_field_and_nothing_is_changed()
    {
        await room.Say("schedule add 9:00");

        var answer = await room.Send($"schedule-edit:{room.Only.Id}", [("times", "9:00"), ("window", "5h")]);

        answer.ShouldBeOfType<NotYet>().Faults.Single().Name.ShouldBe("window");
        room.Only.Window.ShouldBe(Room.Defaults.Window);
    }

    [Fact]
    public async Task A_change_into_another_schedule_is_a_fault_of_the_times()
    {
        await room.Say("schedule add 9:00");
        await room.Say("schedule add 10:00");

        var answer = await room.Send($"schedule-edit:{room.Store.All.Last().Id}", [("times", "9:00")]);

        answer.ShouldBeOfType<NotYet>().Faults.Single().Name.ShouldBe("times");
    }

    [Theory]
    [InlineData("schedule-edit")]
    [InlineData("schedule-edit:")]
    [InlineData("schedule-edit:0")]
    [InlineData("schedule-edit:-1")]
    [InlineData("schedule-edit:abc")]
    [InlineData("schedule-edit:99999999999999999999999")]
    [InlineData("schedule-edit:999:1")]
    public async Task A_forged_or_truncated_id_reaches_nothing(string form)
    {
        await room.Say("schedule add 9:00");
        var before = room.Only;

        (await room.Send(form, [("times", "11:00")])).ShouldBeOfType<OnlyYou>();
        room.Only.ShouldBe(before);
    }

    [Fact]
    public async Task The_id_of_another_team_s_schedule_reaches_nothing()
    {
        await room.Say("schedule add 9:00");
        var before = room.Only;
        var stranger = Room.Admin with { Team = new TeamId(2), Channel = new ChannelId(20) };

        var answer = await room.Send($"schedule-edit:{room.Only.Id}", [("times", "11:00")], stranger);

        Room.InWords(answer).ShouldStartWith("That schedule is no longer there.");
        room.Only.ShouldBe(before);
    }

    [Fact]
    public async Task Who_may_not_change_it_can_not_send_it_either()
    {
        await room.Say("schedule add 9:00");

        var answer = await room.Send($"schedule-edit:{room.Only.Id}", [("times", "11:00")], Room.Heron);

        Room.InWords(answer).ShouldStartWith("Schedule #1 is not yours to change");
    }
}
