using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.DaysOff;

/// <summary>The commands, the form and the button, with the real store: what they do to a team's breaks.</summary>
public sealed class DaysOffTests
{
    private const string Christmas =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART:20261231T180000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task No_break_falls_on_a_day_off_and_next_says_so()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");

        (await Hear(core, you, "daysoff add today, 2026-11-24")).ShouldBe(
            """
            2 days off added
            • Monday 23 November 2026
            • Tuesday 24 November 2026
            There are no breaks on those days, and nobody's streak ends.
            """
        );

        (await Hear(core, you, "next")).ShouldBe(
            """
            The next break
            Wednesday 25 November, 10:30
            Why then: schedule #1, weekdays at 10:30, Berlin time.
            Monday 23 November to Tuesday 24 November are days off.
            • then Thursday 26 November, 10:30
            • then Friday 27 November, 10:30
            • then Monday 30 November, 10:30
            """
        );
        (await Hear(core, you, "schedule")).ShouldContain("next Wednesday 25 November, 10:30, after days off");
        await core.Pass(Duration.FromDays(2));
        core.Platform.Of("post").ShouldBeEmpty();
        await core.Pass(Duration.FromHours(3));
        core.Platform.Of("post").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_day_that_is_off_no_more_has_its_breaks_again()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Say(you, "daysoff add 2026-11-23..2026-11-27");

        (await Hear(core, you, "daysoff remove #1")).ShouldBe(
            """
            Day off removed
            Monday 23 to Friday 27 November 2026: breaks follow their schedules again.
            Undo: /stretch daysoff add 2026-11-23..2026-11-27
            """
        );

        (await Hear(core, you, "next")).ShouldContain("Monday 23 November, 10:30");
    }

    [Fact]
    public async Task A_break_that_is_announced_already_is_not_announced_again()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Until(BotCore.Morning + Duration.FromMinutes(29));
        core.Platform.Of("post").ShouldHaveSingleItem();

        await core.Say(you, "daysoff add 2026-12-24");

        (await Hear(core, you, "next")).Split('\n')[1].ShouldBe("Tuesday 24 November, 10:30");
    }

    [Fact]
    public async Task The_days_of_a_team_are_no_other_teams()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var other = await core.Caller("you", team: "other", admin: true);
        await core.AddSchedule(other, "weekdays 10:30");

        await core.Say(you, "daysoff add today");

        (await Hear(core, other, "daysoff")).ShouldStartWith("No days off to come");
        (await Hear(core, other, "next")).ShouldContain("Monday 23 November, 10:30");
        (await core.Feel(other, TakeBackDaysOff.Id(BotCore.Morning.ToUnixTimeMilliseconds())))
            .Title.ToString()
            .ShouldBe("There was nothing left to take back");
        (await Hear(core, you, "daysoff")).ShouldContain("Monday 23 November 2026");
    }

    [Fact]
    public async Task The_list_is_numbered_by_what_comes_next_and_leaves_out_what_is_over()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.Say(you, "daysoff add 12-25 yearly");
        await core.Say(you, "daysoff add 24 Nov");
        await core.Say(you, "daysoff add 2026-12-30..2027-01-01");

        (await Hear(core, you, "daysoff")).ShouldBe(
            """
            Days without breaks
            • #1 Tuesday 24 November 2026
            • #2 Friday 25 December 2026, every year
            • #3 Wednesday 30 December 2026 to Friday 1 January 2027
            By number: /stretch daysoff remove #1
            """
        );
        core.Advance(Duration.FromDays(2));
        (await Hear(core, await core.Caller(), "daysoff list")).ShouldStartWith(
            "Days without breaks\n• #1 Friday 25 December 2026, every year"
        );
    }

    [Fact]
    public async Task A_calendar_file_becomes_days_off_and_can_be_taken_back()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var form = (await core.Say(you, "daysoff add")).ShouldBeOfType<Ask>().Form;

        var card = BotCore.CardOf(await Send(core, you, form, ("file", Christmas)));

        card.ShouldFit("calendar");
        card.InPlainWords(BotCore.Berlin)
            .ShouldBe(
                """
                1 event added as a day off
                • Thursday 24 to Saturday 26 December 2026 (Christmas)
                There are no breaks on those days, and nobody's streak ends.
                Left out:
                • 1 event: not whole days
                """
            );
        (await core.Feel(you, card.Buttons.ShouldHaveSingleItem().Id)).Title.ToString().ShouldBe("1 entry taken back");
        (await Hear(core, you, "daysoff")).ShouldStartWith("No days off to come");
    }

    [Fact]
    public async Task A_pasted_calendar_is_read_as_well_and_nothing_is_added_twice()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var form = (await core.Say(you, "daysoff add")).ShouldBeOfType<Ask>().Form;

        await Send(core, you, form, ("pasted", Christmas));
        var again = BotCore.CardOf(await Send(core, you, form, ("pasted", Christmas)));

        again.Title.ToString().ShouldBe("Those days are off already");
        (await core.Number("SELECT count(*) FROM off_days")).ShouldBe(1);
    }

    [Theory]
    [InlineData("days", "christmas", "days")]
    [InlineData("file", "<html>", "file")]
    [InlineData("pasted", "BEGIN:VCALENDAR", "pasted")]
    [InlineData("days", " ", "days")]
    public async Task A_form_that_cannot_be_read_says_where(string field, string value, string fault)
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var form = (await core.Say(you, "daysoff add")).ShouldBeOfType<Ask>().Form;

        (await Send(core, you, form, (field, value)))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe(fault);
        (await core.Number("SELECT count(*) FROM off_days")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_an_admin_changes_days_off()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var heron = await core.Caller();
        await core.Say(you, "daysoff add 2026-12-24");
        var form = DaysOffForm.Blank();

        await core.Say(heron, "daysoff add 2026-12-25");
        await core.Say(heron, "daysoff remove #1");
        (await core.Feel(heron, TakeBackDaysOff.Id(BotCore.Morning.ToUnixTimeMilliseconds())))
            .Title.ToString()
            .ShouldStartWith("Only a team admin");
        BotCore
            .CardOf(await Send(core, heron, form, ("days", "2026-12-25")))
            .Title.ToString()
            .ShouldStartWith("Only a team admin");

        (await Hear(core, heron, "daysoff")).ShouldBe("Days without breaks\n• #1 Thursday 24 December 2026");
    }

    [Theory]
    [InlineData("daysoff remove", "I need the number of the day off to remove.")]
    [InlineData("daysoff remove #2", "There is no day off “#2”.")]
    [InlineData("daysoff remove christmas", "There is no day off “christmas”.")]
    [InlineData("daysoff frobnicate", "I can't “frobnicate” days off.")]
    public async Task A_slip_is_answered_with_what_is_accepted(string line, string answer)
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.Say(you, "daysoff add 2026-12-24");

        (await Hear(core, you, line)).ShouldStartWith(answer);
    }

    [Fact]
    public async Task A_pause_with_an_end_ends_after_the_days_off()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Say(you, "schedule pause #1 until 2026-11-25");

        await core.Say(you, "daysoff add 2026-11-25");

        (await Hear(core, you, "next")).Split('\n')[1].ShouldBe("Thursday 26 November, 10:30");
    }

    private static async Task<string> Hear(BotCore core, Caller caller, string words) =>
        (await core.Hear(caller, words)).InPlainWords(BotCore.Berlin);

    private static ValueTask<Reply> Send(BotCore core, Caller caller, Form form, (string Field, string Value) value) =>
        core.Dispatcher.Answer(
            new FormSent(
                caller,
                form.Id.ToString(),
                ImmutableDictionary<string, string>.Empty.Add(value.Field, value.Value)
            ),
            TestContext.Current.CancellationToken
        );
}
