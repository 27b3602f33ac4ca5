using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Notices;

public sealed class QuietAnswerTests
{
    [Fact]
    public async Task Half_as_many_doubles_the_interval_and_counts_from_0_again()
    {
        var room = new Room();
        await room.Say("schedule add weekdays every 60m 9:00-17:00");
        await room.Press("quiet:halve");
        room.Only.Rule.ToLine().ShouldBe(Recurrence.Read("weekdays every 120m 9:00-17:00").Value.ToLine());
        room.Notices.Forgotten.ShouldBe([Room.Admin.Channel]);
    }

    [Fact]
    public async Task Pause_pauses_and_says_how_to_go_on()
    {
        var room = new Room();
        await room.Say("schedule add weekdays 10:30");
        (await room.Press("quiet:pause")).ShouldContain("/stretch schedule resume #1");
        room.Only.State.ShouldBe(ScheduleState.Paused);
    }

    [Fact]
    public async Task Whoever_may_not_change_the_schedule_changes_nothing()
    {
        var room = new Room();
        await room.Say("schedule add weekdays 10:30");
        (await room.Press("quiet:pause", Room.Heron)).ShouldContain("Nothing was changed");
        room.Only.State.ShouldBe(ScheduleState.Active);
        room.Notices.Forgotten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pressed_twice_it_is_answered_once()
    {
        var room = new Room();
        await room.Say("schedule add weekdays every 60m 9:00-17:00");
        await room.Press("quiet:halve");

        (await room.Press("quiet:halve")).ShouldStartWith("That is settled already");

        room.Only.Rule.ShouldBe(Recurrence.Read("weekdays every 120m 9:00-17:00").Value);
    }

    [Fact]
    public async Task What_cannot_be_halved_can_still_be_paused()
    {
        var room = new Room();
        await room.Say("schedule add weekdays 10:30");

        (await room.Press("quiet:halve")).ShouldStartWith("There is nothing to halve");
        (await room.Press("quiet:pause")).ShouldStartWith("The breaks here are paused");
    }

    [Fact]
    public async Task After_the_pause_there_is_nothing_left_to_answer()
    {
        var room = new Room();
        await room.Say("schedule add weekdays 10:30");
        await room.Say("schedule pause #1");

        (await room.Press("quiet:keep")).ShouldStartWith("That is settled already");
        (await room.Press("quiet:keep", Room.Heron)).ShouldContain("Nothing was changed");
    }
}
