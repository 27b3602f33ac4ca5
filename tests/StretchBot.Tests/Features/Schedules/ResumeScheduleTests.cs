using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ResumeScheduleTests
{
    private readonly Room room = new();

    [Fact]
    public async Task It_goes_on_with_the_next_slot_and_never_with_old_ones()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1");
        room.Clock.Now += Duration.FromDays(2);

        (await room.Hear("schedule resume #1")).ShouldBe(
            """
            Schedule #1 is on
            Weekdays at 10:30, Berlin time. The next break: Wednesday 25 November, 10:30.
            """
        );
        room.Only.State.ShouldBe(ScheduleState.Active);
        room.Only.PausedUntil.ShouldBeNull();
        room.Only.PauseReason.ShouldBeNull();
        room.Only.NextSlot.ShouldBe(Rules.At("2026-11-25T10:30", Room.Berlin));
    }

    [Fact]
    public async Task It_takes_back_a_skip()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule skip #1");
        await room.Say("schedule resume #1");

        room.Only.SkippedSlot.ShouldBeNull();
        room.Only.NextSlot.ShouldBe(Rules.At("2026-11-23T10:30", Room.Berlin));
    }

    [Fact]
    public async Task When_only_days_off_are_left_it_stays_paused_and_says_so()
    {
        var isClosed = false;
        var closed = new Room(new DaysOff(_ => isClosed));
        await closed.Say("schedule add 10:30");
        await closed.Say("schedule pause #1");
        isClosed = true;

        (await closed.Hear("schedule resume #1")).ShouldStartWith("No break would come of that.");
        closed.Only.State.ShouldBe(ScheduleState.Paused);
    }
}
