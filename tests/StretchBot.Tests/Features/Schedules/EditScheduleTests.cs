using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class EditScheduleTests
{
    private const string Everything =
        "schedule add mon-thu 9:00,15:00 America/New_York desk-minute lead 5m window 60m jitter 5m floor";

    private readonly Room room = new();

    [Theory]
    [InlineData("11:00", "mon-thu 11:00 America/New_York desk-minute lead 5m window 60m jitter 5m floor")]
    [InlineData("fri", "fri 9:00,15:00 America/New_York desk-minute lead 5m window 60m jitter 5m floor")]
    [InlineData(
        "every 2h",
        "mon-thu every 120m 9:00-17:00 America/New_York desk-minute lead 5m window 60m jitter 5m floor"
    )]
    [InlineData("Berlin", "mon-thu 9:00,15:00 Europe/Berlin desk-minute lead 5m window 60m jitter 5m floor")]
    [InlineData("back-ease", "mon-thu 9:00,15:00 America/New_York back-ease lead 5m window 60m jitter 5m floor")]
    [InlineData("composed", "mon-thu 9:00,15:00 America/New_York lead 5m window 60m jitter 5m floor")]
    [InlineData("lead 2m window 30m", "mon-thu 9:00,15:00 America/New_York desk-minute jitter 5m floor")]
    [InlineData("jitter 0 no floor", "mon-thu 9:00,15:00 America/New_York desk-minute lead 5m window 60m")]
    public async Task What_is_left_out_stays_as_it_is(string change, string expected)
    {
        await room.Say(Everything);
        await room.Say($"schedule edit #1 {change}");

        ScheduleTerms.Of(room.Only).ToLine(Room.Defaults).ShouldBe(expected);
    }

    [Theory]
    [InlineData("every 1h", "weekdays every 60m 9:30-17:00")]
    [InlineData("10-16", "weekdays every 90m 10:00-16:00")]
    [InlineData("daily", "daily every 90m 9:30-17:00")]
    public async Task An_interval_keeps_its_hours_and_hours_keep_their_interval(string change, string expected)
    {
        await room.Say("schedule add every 90m 9:30-17:00");
        await room.Say($"schedule edit #1 {change}");

        room.Only.Rule.ToLine().ShouldBe(expected);
    }

    [Fact]
    public async Task A_change_moves_the_next_slot_and_forgets_a_skip()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule skip #1");
        await room.Say("schedule edit #1 11:00");

        room.Only.NextSlot.ShouldBe(Rules.At("2026-11-23T11:00", Room.Berlin));
        room.Only.SkippedSlot.ShouldBeNull();
    }

    [Fact]
    public async Task The_answer_says_how_it_is_now_and_the_way_back()
    {
        await room.Say("schedule add 10:30 London");

        (await room.Hear("schedule edit #1 mon,wed,fri 11:00 Berlin desk-minute")).ShouldBe(
            """
            Schedule #1 changed
            A break at 11:00 on Mondays, Wednesdays and Fridays, Berlin time. Next one: Monday 23 November, 11:00 your time.
            Routine desk-minute, announced 2 min before, open for 30 min.
            Undo: /stretch schedule edit #1 weekdays 10:30 Europe/London composed
            """
        );
    }

    [Theory]
    [InlineData("fri every 2h Berlin composed lead 2m window 30m jitter 0m no floor")]
    [InlineData("floor")]
    [InlineData("daily")]
    public async Task The_way_back_leads_back(string change)
    {
        await room.Say(Everything);
        var before = room.Only;
        var undo = (await room.Hear($"schedule edit #1 {change}")).Split("/stretch ")[^1];
        await room.Say(undo);

        room.Only.ShouldBe(before);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_says_so()
    {
        await room.Say("schedule add 10:30");

        (await room.Hear("schedule edit #1 mon-fri 10:30")).ShouldStartWith("Schedule #1 is like that already");
    }

    [Fact]
    public async Task A_paused_schedule_stays_paused()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1");
        (await room.Hear("schedule edit #1 11:00")).ShouldContain("It stays paused until somebody resumes it.");

        room.Only.State.ShouldBe(ScheduleState.Paused);
        room.Only.NextSlot.ShouldBeNull();
    }

    [Fact]
    public async Task A_schedule_paused_until_a_day_goes_on_with_its_new_times_on_that_day()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1 until 2026-12-01");
        await room.Say("schedule edit #1 11:00");

        room.Only.IsPausedAt(room.Clock.Now).ShouldBeTrue();
        room.Only.NextSlot.ShouldBe(Rules.At("2026-12-01T11:00", Room.Berlin));
    }

    [Fact]
    public async Task A_change_into_another_schedule_of_the_channel_is_refused()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:00");

        (await room.Hear("schedule edit #2 10:30")).ShouldStartWith("Schedule #1 already does that.");
    }

    [Fact]
    public async Task A_change_to_days_off_alone_is_refused()
    {
        var closed = new Room(new DaysOff(day => day.DayOfWeek == IsoDayOfWeek.Friday));
        await closed.Say("schedule add 10:30");

        (await closed.Hear("schedule edit #1 fri")).ShouldStartWith("No break would come of that.");
        closed.Only.Rule.ToLine().ShouldBe("weekdays 10:30");
    }

    [Fact]
    public async Task A_mistake_changes_nothing()
    {
        await room.Say("schedule add 10:30");

        (await room.Hear("schedule edit #1 mon-fry")).ShouldStartWith("I can't read the days “mon-fry”.");
        room.Only.Rule.ToLine().ShouldBe("weekdays 10:30");
    }

    [Fact]
    public async Task The_example_of_a_mistake_changes_the_same_schedule()
    {
        await room.Say("schedule add 10:30");

        (await room.Hear("schedule edit #1 25:61")).ShouldContain("For example: /stretch schedule edit #1 weekdays");
    }

    [Fact]
    public async Task Without_words_the_form_opens_as_the_schedule_is()
    {
        await room.Say(Everything);

        var form = (await room.Say("schedule edit #1")).ShouldBeOfType<Ask>().Form;

        form.Id.ToString().ShouldBe($"schedule-edit:{room.Only.Id}");
        form.Fields.Select(field => field.Value)
            .ShouldBe(["mon-thu", "9:00,15:00", "America/New_York", "desk-minute", "5m", "60m", "5m", "yes"]);
    }
}
