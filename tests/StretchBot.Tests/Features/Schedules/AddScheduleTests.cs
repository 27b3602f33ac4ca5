using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class AddScheduleTests
{
    private readonly Room room = new();

    [Fact]
    public async Task One_line_adds_a_schedule_with_all_that_goes_without_saying()
    {
        await room.Say("schedule add weekdays 10:30,15:00");

        room.Only.ShouldBe(
            new Schedule(
                room.Only.Id,
                Room.Admin.Team,
                Room.Admin.Channel,
                Rules.Read("weekdays 10:30,15:00"),
                Room.Berlin,
                Duration.Zero,
                Duration.FromMinutes(2),
                Duration.FromMinutes(30),
                Routine: null,
                FloorAllowed: false,
                Room.Admin.Member,
                ScheduleState.Active,
                PausedUntil: null,
                PauseReason: null,
                Rules.At("2026-11-23T10:30", Room.Berlin),
                SkippedSlot: null
            )
        );
    }

    [Fact]
    public async Task One_line_can_say_everything()
    {
        await room.Say("schedule add mon-thu 9am, 3pm new york desk-minute lead 5 min window 1h jitter 5m floor");

        room.Only.Rule.ToLine().ShouldBe("mon-thu 9:00,15:00");
        room.Only.Zone.Id.ShouldBe("America/New_York");
        room.Only.Routine.ShouldBe("desk-minute");
        room.Only.Lead.ShouldBe(Duration.FromMinutes(5));
        room.Only.Window.ShouldBe(Duration.FromHours(1));
        room.Only.Jitter.ShouldBe(Duration.FromMinutes(5));
        room.Only.FloorAllowed.ShouldBeTrue();
    }

    [Fact]
    public async Task The_confirmation_names_all_breaks_of_a_day_the_first_one_and_the_way_back() =>
        (await room.Hear("schedule add weekdays every 90m 9:30-17:00")).ShouldBe(
            """
            Schedule #1 added
            Breaks at 9:30, 11:00, 12:30, 14:00, 15:30 and 17:00 on weekdays, Berlin time. First one: Monday 23 November, 09:30 your time.
            A fresh mix, announced 2 min before, open for 30 min.
            Undo: /stretch schedule remove #1
            """
        );

    [Fact]
    public async Task The_first_one_is_told_with_its_jitter()
    {
        var answer = await room.Hear("schedule add daily 10:30 jitter 30m");

        var start = Jitter.Start(room.Only.Id.Value, room.Only.NextSlot!.Value, room.Only.Jitter);
        answer.ShouldContain($"{start.InZone(Room.Berlin):HH:mm}");
        answer.ShouldContain("up to 30 min later");
    }

    [Fact]
    public async Task The_way_back_works()
    {
        var undo = (await room.Hear("schedule add 10:30")).Split("/stretch ")[^1];
        await room.Say(undo);

        room.Store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_words_the_form_opens() =>
        (await room.Say("schedule add")).ShouldBeOfType<Ask>().Form.Id.ToString().ShouldBe("schedule-add");

    [Fact]
    public async Task Who_is_no_admin_can_not_add()
    {
        (await room.Hear("schedule add 10:30", Room.Heron)).ShouldStartWith("Only a team admin can add a schedule");
        (await room.Hear("schedule add", Room.Heron)).ShouldStartWith("Only a team admin can add a schedule");
        room.Store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_rule_twice_is_refused_with_the_number_of_the_first()
    {
        await room.Say("schedule add 9:30");
        await room.Say("schedule add weekdays 10:30");

        (await room.Hear("schedule add mon-fri 10.30am desk-minute")).ShouldStartWith("Schedule #2 already does that.");
        room.Store.All.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("schedule add weekdays 10:30 London")]
    [InlineData("schedule add weekdays 10:31")]
    public async Task The_same_times_in_another_zone_or_other_times_are_another_rule(string line)
    {
        await room.Say("schedule add weekdays 10:30");
        await room.Say(line);

        room.Store.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_rule_whose_twin_is_paused_can_be_added()
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule pause #1");
        await room.Say("schedule add 10:30");

        room.Store.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_channel_takes_twenty_schedules_and_no_more()
    {
        for (var minute = 0; minute < 20; minute++)
            await room.Say($"schedule add 10:{minute:00}");

        (await room.Hear("schedule add 10:20")).ShouldStartWith("This channel already has 20 schedules.");
        room.Store.All.Count.ShouldBe(20);
        (await room.Hear("schedule add 10:20", Room.Admin with { Channel = new ChannelId(11) })).ShouldStartWith(
            "Schedule #1 added"
        );
    }

    [Fact]
    public async Task A_rule_that_falls_on_days_off_alone_is_refused()
    {
        var closed = new Room(new DaysOff(_ => true));

        (await closed.Hear("schedule add 10:30")).ShouldStartWith("No break would come of that.");
        closed.Store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_one_is_not_on_a_day_off()
    {
        var closed = new Room(new DaysOff(day => day == new LocalDate(2026, 11, 23)));
        await closed.Say("schedule add 10:30");

        closed.Only.NextSlot.ShouldBe(Rules.At("2026-11-24T10:30", Room.Berlin));
    }

    [Theory]
    [InlineData("schedule add weekdays 25:61", "“25:61”", "10:30")]
    [InlineData("schedule add weekdays every 0m", "“every 0m”", "at least every 20 minutes")]
    [InlineData("schedule add weekdays every 90m 17:00-9:30", "“17:00-9:30” end before they start", "end after")]
    [InlineData("schedule add weekdays 10:30 Europe/Berln", "“Europe/Berln”", "Europe/Berlin")]
    [InlineData("schedule add weekdays 10:30 desk-minut", "“desk-minut”", "desk-minute")]
    [InlineData("schedule add weekdays 10:30 pizza", "“pizza”", "The nearest routine is")]
    public async Task A_mistake_names_the_part_that_was_wrong_what_is_accepted_and_an_example(
        string line,
        string wrong,
        string accepted
    )
    {
        var answer = await room.Hear(line);

        answer.ShouldContain(wrong);
        answer.ShouldContain(accepted);
        answer.ShouldContain("For example: /stretch schedule");
        room.Store.All.ShouldBeEmpty();
    }
}
