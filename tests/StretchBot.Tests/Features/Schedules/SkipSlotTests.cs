using Shouldly;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class SkipSlotTests
{
    private readonly Room room = new();

    [Fact]
    public async Task The_answer_names_the_break_that_is_left_out_and_the_one_after_it()
    {
        await room.Say("schedule add weekdays 10:30,15:00");

        (await room.Hear("schedule skip #1")).ShouldBe(
            """
            Schedule #1 skips one break
            Skipped: Monday 23 November, 10:30. The one after it: Monday 23 November, 15:00.
            Undo: /stretch schedule resume #1
            """
        );
        room.Only.SkippedSlot.ShouldBe(room.Only.NextSlot);
    }

    [Fact]
    public async Task Skipping_twice_skips_one()
    {
        await room.Say("schedule add weekdays 10:30,15:00");
        var once = await room.Hear("schedule skip #1");

        (await room.Hear("schedule skip #1")).ShouldBe(once);
    }

    [Fact]
    public async Task A_paused_schedule_has_nothing_to_skip()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1 until 2026-12-01");

        (await room.Hear("schedule skip #1")).ShouldStartWith("Schedule #1 has no break to skip");
        room.Only.SkippedSlot.ShouldBeNull();

        room.Clock.Now = Rules.At("2026-12-01T00:00", Room.Berlin);
        (await room.Hear("schedule skip #1")).ShouldContain("Skipped: Tuesday 1 December, 10:30.");
    }

    [Fact]
    public async Task A_slot_that_is_claimed_meanwhile_is_not_skipped()
    {
        await room.Say("schedule add 10:30");
        var later = Rules.At("2026-11-24T10:30", Room.Berlin);
        room.Store.BeforeChange = () => room.Store.Put(room.Only with { NextSlot = later });

        (await room.Hear("schedule skip #1")).ShouldStartWith("That break is already on its way");
        room.Only.SkippedSlot.ShouldBeNull();
    }
}
