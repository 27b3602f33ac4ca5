using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ScheduleTests
{
    private readonly Room room = new();

    [Fact]
    public async Task What_comes_up_starts_with_the_next_slot_and_leaves_out_the_skipped_one()
    {
        await room.Say("schedule add weekdays 10:30,15:00");
        var schedule = room.Only;

        Upcoming(schedule).ShouldBe(["23 10:30", "23 15:00", "24 10:30"]);
        Upcoming(schedule with { SkippedSlot = schedule.NextSlot }).ShouldBe(["23 15:00", "24 10:30", "24 15:00"]);
        Upcoming(schedule with { NextSlot = null }).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pause_without_end_has_none()
    {
        await room.Say("schedule add 10:30");
        var paused = room.Only with { State = ScheduleState.Paused };

        room.Only.IsPausedAt(room.Clock.Now).ShouldBeFalse();
        paused.IsPausedAt(Instant.MaxValue).ShouldBeTrue();
    }

    private static IEnumerable<string> Upcoming(Schedule schedule) =>
        schedule
            .Upcoming(static _ => false)
            .Take(3)
            .Select(slot => slot.InZone(Room.Berlin).ToString("dd HH:mm", null));
}
