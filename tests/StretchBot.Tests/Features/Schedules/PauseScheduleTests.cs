using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class PauseScheduleTests
{
    private readonly Room room = new();

    [Fact]
    public async Task Without_a_day_it_lasts_until_somebody_resumes_it()
    {
        await room.Say("schedule add 10:30");

        (await room.Hear("schedule pause #1")).ShouldBe(
            """
            Schedule #1 paused
            No breaks until somebody resumes it.
            Resume: /stretch schedule resume #1
            """
        );
        room.Only.State.ShouldBe(ScheduleState.Paused);
        room.Only.NextSlot.ShouldBeNull();
        room.Only.PausedBy.ShouldBe("you");
    }

    [Theory]
    [InlineData("until 2026-12-01", "2026-12-01")]
    [InlineData("2026-12-1", "2026-12-01")]
    [InlineData("until tomorrow", "2026-11-24")]
    [InlineData("until Friday", "2026-11-27")]
    [InlineData("UNTIL mon", "2026-11-30")]
    [InlineData("until 2027-11-24", "2027-11-24")]
    public async Task With_a_day_the_first_slot_of_that_day_is_the_next(string until, string day)
    {
        await room.Say("schedule add daily 0:00,10:30");
        await room.Say($"schedule pause #1 {until}");

        room.Only.PausedUntil.ShouldBe(Rules.At($"{day}T00:00", Room.Berlin));
        room.Only.NextSlot.ShouldBe(Rules.At($"{day}T00:00", Room.Berlin));
    }

    [Fact]
    public async Task The_answer_names_the_next_break()
    {
        await room.Say("schedule add weekdays 10:30");

        (await room.Hear("schedule pause #1 until 2026-12-05")).ShouldContain(
            "The next break: Monday 7 December, 10:30. None until then."
        );
    }

    [Fact]
    public async Task The_day_begins_on_the_clock_of_the_schedule()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        await room.Say("schedule add daily 10:30 Tokyo");
        await room.Say("schedule pause #1 until 2026-12-01");

        room.Only.PausedUntil.ShouldBe(Rules.At("2026-12-01T00:00", tokyo));
    }

    [Fact]
    public async Task A_pause_with_a_day_is_over_when_that_day_begins()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1 until 2026-12-01");
        var until = Rules.At("2026-12-01T00:00", Room.Berlin);

        room.Only.IsPausedAt(until - Duration.Epsilon).ShouldBeTrue();
        room.Only.IsPausedAt(until).ShouldBeFalse();
    }

    [Theory]
    [InlineData("until", "Until which day?")]
    [InlineData("until 2026-13-01", "I can't read the day “2026-13-01”.")]
    [InlineData("until next year", "I can't read the day “next year”.")]
    [InlineData("soon", "I can't read the day “soon”.")]
    [InlineData("until 2026-11-23", "I can't pause a schedule until 2026-11-23.")]
    [InlineData("until 2020-01-01", "I can't pause a schedule until 2020-01-01.")]
    [InlineData("until 2027-11-25", "I can't pause a schedule until 2027-11-25.")]
    [InlineData("until 9999-12-31", "I can't pause a schedule until 9999-12-31.")]
    [InlineData("until -9998-01-01", "I can't pause a schedule until -9998-01-01.")]
    public async Task A_day_that_can_not_be_is_refused_and_nothing_is_paused(string until, string answer)
    {
        await room.Say("schedule add 10:30");

        (await room.Hear($"schedule pause #1 {until}")).ShouldStartWith(answer);
        room.Only.State.ShouldBe(ScheduleState.Active);
    }
}
