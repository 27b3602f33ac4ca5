using Shouldly;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ListSchedulesTests
{
    private readonly Room room = new();

    [Fact]
    public async Task Each_row_has_its_number_its_rule_and_what_comes_next()
    {
        await room.Say("schedule add weekdays 10:30,15:00 desk-minute");
        await room.Say("schedule add every 90m 9:30-17:00 London floor");
        await room.Say("schedule add sat 11:00");
        await room.Say("schedule add sun 11:00");
        await room.Say("schedule skip #2");
        await room.Say("schedule pause #3 until 2026-12-05");
        await room.Say("schedule pause #4");

        (await room.Hear("schedule", Room.Heron)).ShouldBe(
            """
            Break schedules in this channel
            • #1 weekdays at 10:30 and 15:00, Berlin time · desk-minute · next Monday 23 November, 10:30
            • #2 weekdays every 90 min from 9:30 to 17:00, London time · a fresh mix, floor included · next Monday 23 November, 12:00, skipping Monday 23 November, 10:30
            • #3 Saturdays at 11:00, Berlin time · a fresh mix · paused until Saturday 5 December, 00:00: you paused it
            • #4 Sundays at 11:00, Berlin time · a fresh mix · paused: you paused it
            By number: /stretch schedule skip #1, and likewise pause, resume, edit and remove.
            """
        );
    }

    [Fact]
    public async Task A_pause_whose_day_has_come_is_over()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1 until 2026-12-01");
        room.Clock.Now = Rules.At("2026-12-01T08:00", Room.Berlin);

        (await room.Hear("schedule")).ShouldContain("next Tuesday 1 December, 10:30");
    }

    [Fact]
    public async Task An_empty_channel_is_shown_the_way_by_what_one_may_do()
    {
        (await room.Hear("schedule")).ShouldContain("Add one: /stretch schedule add");
        (await room.Hear("schedule", Room.Heron)).ShouldContain("Ask a team admin to add one");
    }

    [Theory]
    [InlineData("schedules")]
    [InlineData("schedule list")]
    [InlineData("Schedule  List")]
    public async Task It_goes_by_other_names_too(string words) =>
        (await room.Hear(words)).ShouldStartWith("No break schedules here yet");

    [Fact]
    public async Task A_verb_that_is_none_is_named_with_those_there_are()
    {
        var answer = await room.Hear("schedule paint #1");

        answer.ShouldStartWith("I can't “paint” a schedule.");
        answer.ShouldContain("add, edit, pause, resume, skip, remove");
    }

    [Theory]
    [InlineData("schedule delete", "schedule remove")]
    [InlineData("schedule new 10:30", "added")]
    [InlineData("schedule create 10:30", "added")]
    [InlineData("schedule change", "schedule edit")]
    [InlineData("schedule stop", "schedule pause")]
    [InlineData("schedule start", "schedule resume")]
    public async Task Words_that_people_expect_do_what_they_expect(string words, string answer)
    {
        await room.Say("schedule add 9:30");
        await room.Say("schedule add 9:45");

        (await room.Hear(words)).ShouldContain(answer);
    }
}
