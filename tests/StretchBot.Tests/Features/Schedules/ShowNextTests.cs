using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ShowNextTests
{
    private readonly Room room = new();

    [Fact]
    public async Task It_says_when_why_then_and_what_follows()
    {
        await room.Say("schedule add every 60m 9:00-17:00");

        (await room.Hear("next", Room.Heron)).ShouldBe(
            """
            The next break
            Monday 23 November, 10:00
            Why then: schedule #1, weekdays every 60 min from 9:00 to 17:00, Berlin time.
            • then Monday 23 November, 11:00
            • then Monday 23 November, 12:00
            • then Monday 23 November, 13:00
            """
        );
    }

    [Fact]
    public async Task Breaks_of_all_schedules_are_told_in_order()
    {
        await room.Say("schedule add 15:00");
        await room.Say("schedule add 10:30");

        var lines = (await room.Hear("next")).Split('\n');
        lines[1].ShouldContain("23 November, 10:30");
        lines[2].ShouldContain("schedule #2");
        lines[3].ShouldContain("23 November, 15:00");
        lines[4].ShouldContain("24 November, 10:30");
    }

    [Fact]
    public async Task A_skipped_break_is_left_out_and_said_to_be()
    {
        await room.Say("schedule add weekdays 10:30,15:00");
        await room.Say("schedule skip #1");

        var answer = await room.Hear("next");
        answer.ShouldContain("Monday 23 November, 15:00");
        answer.ShouldEndWith("Skipped: Monday 23 November, 10:30");
    }

    [Fact]
    public async Task A_skip_that_is_past_is_not_told()
    {
        await room.Say("schedule add weekdays 10:30,15:00");
        await room.Say("schedule skip #1");
        room.Store.Put(room.Only with { NextSlot = Rules.At("2026-11-23T15:00", Room.Berlin) });

        (await room.Hear("next")).ShouldNotContain("Skipped");
    }

    [Fact]
    public async Task A_spread_start_is_told_as_it_will_be()
    {
        await room.Say("schedule add 10:30 jitter 10m");

        var start = Jitter.Start(room.Only.Id.Value, room.Only.NextSlot!.Value, Duration.FromMinutes(10));
        var answer = await room.Hear("next");
        answer.ShouldContain(start.InZone(Room.Berlin).ToString("HH:mm", null));
        answer.ShouldContain("Berlin time, up to 10 min later.");
    }

    [Fact]
    public async Task When_all_is_paused_it_says_why()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1");

        var answer = await room.Hear("next");
        answer.ShouldStartWith("No break is coming up");
        answer.ShouldContain("#1 weekdays at 10:30, Berlin time · paused: you paused it");
    }

    [Fact]
    public async Task A_break_after_a_pause_is_told_with_the_pause()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1 until 2026-12-01");

        var answer = await room.Hear("next");
        answer.ShouldContain("Tuesday 1 December, 10:30");
        answer.ShouldContain("Berlin time, paused until Tuesday 1 December, 00:00: you paused it.");

        room.Clock.Now = Rules.At("2026-12-01T08:00", Room.Berlin);
        (await room.Hear("next")).ShouldNotContain("paused");
    }

    [Fact]
    public async Task Breaks_that_a_pause_leaves_out_are_passed_over()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");
        await room.Say("schedule pause #1 until tomorrow");

        (await room.Hear("next")).ShouldContain("Why then: schedule #2");
    }

    [Fact]
    public async Task Days_off_are_passed_over()
    {
        var closed = new Room(new DaysOff(day => day.Day is 24 or 25));
        await closed.Say("schedule add 10:30");

        (await closed.Hear("next")).Split('\n')[3].ShouldContain("Thursday 26 November, 10:30");
    }
}
