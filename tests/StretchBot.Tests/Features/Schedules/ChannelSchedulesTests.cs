using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>Numbers, rights and the walls between teams: the same for every command that changes a schedule.</summary>
public sealed class ChannelSchedulesTests
{
    private readonly Room room = new();

    public static TheoryData<string> Verbs => ["edit", "pause", "resume", "skip", "remove"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task In_a_channel_without_schedules_there_is_none_to_change(string verb) =>
        (await room.Hear($"schedule {verb} #1")).ShouldStartWith("This channel has no break schedules yet.");

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_wrong_number_names_the_ones_there_are(string verb)
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");

        foreach (var wrong in new[] { "#3", "3", "#0", "0", "#", "#x", "#-1", "#99999999999999999999" })
        {
            var answer = await room.Hear($"schedule {verb} {wrong}");
            answer.ShouldContain($"“{wrong}”");
            answer.ShouldContain("#1 to #2");
            answer.ShouldContain($"For example: /stretch schedule {verb} #2");
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Without_a_number_one_of_several_is_asked_for(string verb)
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");

        var answer = await room.Hear($"schedule {verb}");
        answer.ShouldStartWith($"Which schedule should I {verb}?");
        answer.ShouldContain("#1 to #2");
    }

    [Theory]
    [InlineData("schedule pause 2")]
    [InlineData("schedule pause #2")]
    [InlineData("schedule  pause   #2  ")]
    public async Task The_number_counts_the_rows_of_the_list_with_or_without_its_sign(string words)
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");

        (await room.Hear(words)).ShouldStartWith("Schedule #2 paused");
    }

    [Theory]
    [InlineData("schedule pause", "Schedule #1 paused")]
    [InlineData("schedule resume", "Schedule #1 is on")]
    [InlineData("schedule skip", "Schedule #1 skips one break")]
    [InlineData("schedule edit 11:00,12:00", "Schedule #1 changed")]
    [InlineData("schedule remove", "Schedule #1 removed")]
    public async Task Where_there_is_only_one_its_number_may_be_left_out(string words, string answer)
    {
        await room.Say("schedule add 10:30");

        (await room.Hear(words)).ShouldStartWith(answer);
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("skip")]
    [InlineData("remove")]
    public async Task More_words_than_the_number_are_named_and_nothing_is_done(string verb)
    {
        await room.Say("schedule add 10:30");
        var before = room.Only;

        (await room.Hear($"schedule {verb} #1 please")).ShouldStartWith("I don't know what “please” means here.");
        room.Only.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Who_is_neither_admin_nor_its_maker_can_not_change_a_schedule(string verb)
    {
        await room.Say("schedule add 10:30");
        var before = room.Only;

        (await room.Hear($"schedule {verb} #1", Room.Heron)).ShouldStartWith("Schedule #1 is not yours to change");
        room.Only.ShouldBe(before);
    }

    [Theory]
    [InlineData("edit #1 11:00", "Schedule #1 changed")]
    [InlineData("pause #1", "Schedule #1 paused")]
    [InlineData("resume #1", "Schedule #1 is on")]
    [InlineData("skip #1", "Schedule #1 skips one break")]
    [InlineData("remove #1", "Schedule #1 removed")]
    public async Task Its_maker_can_change_a_schedule_without_being_an_admin(string words, string answer)
    {
        await room.Say("schedule add 10:30", Room.Heron with { IsAdmin = true });

        (await room.Hear($"schedule {words}", Room.Heron)).ShouldStartWith(answer);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Schedules_of_other_teams_and_channels_are_out_of_reach(string verb)
    {
        await room.Say("schedule add 10:30");
        var before = room.Only;
        var elsewhere = new[]
        {
            Room.Admin with
            {
                Team = new TeamId(2),
                Channel = new ChannelId(20),
            },
            Room.Admin with
            {
                Team = new TeamId(2),
            },
            Room.Admin with
            {
                Channel = new ChannelId(11),
            },
        };

        foreach (var stranger in elsewhere)
        {
            (await room.Hear("schedule", stranger)).ShouldStartWith("No break schedules here yet");
            (await room.Hear("next", stranger)).ShouldStartWith("No break schedules here yet");
            (await room.Hear($"schedule {verb} #1", stranger)).ShouldStartWith(
                "This channel has no break schedules yet."
            );
        }
        room.Only.ShouldBe(before);
    }

    [Theory]
    [InlineData("pause #1")]
    [InlineData("resume #1")]
    [InlineData("remove #1")]
    public async Task A_schedule_that_goes_meanwhile_is_said_to_be_gone(string words)
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");
        var first = room.Store.All.First();
        room.Store.BeforeChange = () => room.Store.Drop(first);

        (await room.Hear($"schedule {words}")).ShouldStartWith("That schedule is no longer there.");
    }
}
