using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules.Why;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Why;

/// <summary>What <c>why</c> says once the clock has moved on, with the real store behind it.</summary>
public sealed class ShowWhyTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_break_is_told_by_how_many_took_part()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 11:00,12:00,13:00");
        await core.Pass(Hour);
        await core.Press(await core.Caller("heron"), "in:1");
        await core.Press(await core.Caller("fox"), "in:1");
        await core.Pass(Hour);
        await core.Press(await core.Caller("heron"), "in:2");
        await core.Pass(Hour);

        (await Why(core, you)).ShouldBe(
            """
            The last breaks planned here
            • Monday 23 November, 13:00: on now
            • Monday 23 November, 12:00: 1 person took part
            • Monday 23 November, 11:00: 2 people took part
            What comes next: /stretch next
            """
        );
        await core.Pass(Hour);
        (await Why(core, you)).ShouldContain("13:00: nobody joined, and that is fine");
    }

    [Fact]
    public async Task A_slot_that_was_missed_is_told_with_the_time_the_bot_was_away()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30,15:00");
        await Run(core, "10:00", "10:28");
        core.Set(At("11:03"));
        await Run(core, "11:03", "11:10");
        await core.Turn();

        (await Why(core, you)).ShouldContain("10:30: missed, I was offline from 10:27 to 11:03");
    }

    [Fact]
    public async Task An_absence_of_days_is_told_with_its_days()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        await Run(core, "10:00", "10:05");
        core.Set(At("10:05") + Duration.FromDays(2));
        await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
        await core.Turn();
        await core.Turn();

        var words = await Why(core, you);

        words.ShouldContain(
            "23 November, 10:30: missed, I was offline from Monday 23 November, 10:04 to Wednesday 25 November, 10:05"
        );
        words.ShouldContain("24 November, 10:30: missed");
    }

    [Fact]
    public async Task A_break_that_could_not_be_posted_in_time_is_not_called_an_absence()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        core.Platform.Before = attempt => attempt.Verb == "post" ? new TryLater("down") : null;
        for (var minute = 28; minute < 60; minute++)
        {
            await core.Until(At($"10:{minute}"));
            await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
            core.Advance(Duration.FromSeconds(30));
            await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
        }

        (await Why(core, you)).ShouldContain("10:30: missed: I could not post it in time");
    }

    [Fact]
    public async Task A_break_that_ran_late_is_told_with_its_start()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        core.Set(At("10:37"));
        await core.Turn();
        await core.Pass(Hour);

        (await Why(core, you)).ShouldContain("10:30: ran late, at 10:37: nobody joined, and that is fine");
    }

    [Fact]
    public async Task Days_off_and_pauses_are_told_before_anything_else_happens()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true, name: "You");
        await core.AddSchedule(you, "weekdays 10:30,15:00");
        await core.Say(you, "daysoff add tomorrow");
        await core.Say(you, "schedule pause #1");
        core.Advance(Duration.FromDays(2));

        (await Why(core, you)).ShouldBe(
            """
            The last breaks planned here
            • Tuesday 24 November, 15:00: a day off
            • Tuesday 24 November, 10:30: a day off
            • Monday 23 November, 15:00: paused by You
            • Monday 23 November, 10:30: paused by You
            What comes next: /stretch next
            """
        );
    }

    [Fact]
    public async Task What_held_at_its_time_is_told_after_it_has_changed()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true, name: "You");
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Say(you, "daysoff add tomorrow");
        await core.Say(you, "schedule pause #1");
        core.Advance(Duration.FromDays(2));
        var before = await Why(core, you);

        await core.Say(you, "schedule edit #1 weekdays 16:00");
        await core.Say(you, "schedule resume #1");
        await core.Say(you, "daysoff add today");

        (await Why(core, you)).ShouldBe(before);
        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_that_ends_by_itself_is_accounted_for()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true, name: "You");
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Say(you, "schedule pause #1 until 2026-11-25");
        await core.Pass(Duration.FromDays(2) + Hour);

        var words = await Why(core, you);

        words.ShouldContain("25 November, 10:30: ");
        words.ShouldContain("24 November, 10:30: paused by You");
        words.ShouldContain("23 November, 10:30: paused by You");
        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(3);
    }

    [Fact]
    public async Task Skips_overlaps_and_refusals_are_told_with_who_and_why()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true, name: "You");
        await core.AddSchedule(you, "weekdays 10:30,11:30,12:30");
        await core.Say(you, "schedule skip #1");
        await core.Until(At("11:29"));
        await core.Pass(Hour - Duration.FromMinutes(5));
        core.Platform.Before = attempt => attempt.Verb == "post" ? new Refused("the channel is archived.") : null;
        await core.Pass(Hour);

        var words = await Why(core, you);

        words.ShouldContain("10:30: skipped by You");
        words.ShouldContain("12:30: not posted: the channel is archived\n");
    }

    [Fact]
    public async Task Whoever_was_erased_is_named_no_more()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true, name: "You");
        var fox = await core.Caller("fox", admin: true, name: "Fox");
        await core.AddSchedule(you, "weekdays 10:30,11:30");
        await core.Say(fox, "schedule skip #1");
        await core.Until(At("11:00"));
        await core.Say(fox, "schedule pause #1");
        core.Advance(Hour);
        (await Why(core, you)).ShouldContain("paused by Fox");

        await core.Query(context =>
            context.Database.ExecuteSqlRawAsync("DELETE FROM members WHERE key = 'fox'", Cancel)
        );

        (await Why(core, you)).ShouldBe(
            """
            The last breaks planned here
            • Monday 23 November, 11:30: paused
            • Monday 23 November, 10:30: skipped
            What comes next: /stretch next
            """
        );
    }

    [Fact]
    public async Task Several_schedules_are_told_apart_and_ten_slots_are_enough()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "daily 10:30");
        await core.AddSchedule(you, "daily 15:00");
        await core.Pass(Duration.FromDays(8));

        var card = await core.Hear(you, "why");

        card.ShouldFit("why");
        var lines = card.Parts.OfType<Lines>().Single().Items;
        lines.Length.ShouldBe(10);
        lines[0].InPlainWords(BotCore.Berlin).ShouldStartWith("Monday 30 November, 15:00 (#2): ");
    }

    [Fact]
    public async Task Another_channel_and_another_team_see_nothing_of_it()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "weekdays 10:30");
        await core.Pass(Hour);

        (await Why(core, await core.Caller(channel: "design"))).ShouldStartWith("No planned break is past yet");
        (await Why(core, await core.Caller(team: "other"))).ShouldContain("This channel has no schedule.");
    }

    [Fact]
    public void Every_outcome_has_its_words()
    {
        foreach (var outcome in Enum.GetValues<SlotOutcome>())
            WhyCards
                .Last([new PastSlot(1, BotCore.Morning, outcome) { IsOver = true }], severalSchedules: true)
                .ShouldFit(outcome.ToString());
    }

    private static async Task<string> Why(BotCore core, Caller caller) =>
        (await core.Hear(caller, "why")).InPlainWords(BotCore.Berlin);

    private static Instant At(string time) => Rules.At($"2026-11-23T{time}", BotCore.Berlin);

    /// <summary>The bot says every half minute that it is there.</summary>
    private static async Task Run(BotCore core, string from, string before)
    {
        for (var at = At(from); at < At(before); at += IRunningTimes.Every)
            await core.Get<IRunningTimes>().Beat(at, Cancel);
    }
}
