using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>Breaks, their schedules, and what a team decides about them.</summary>
public abstract partial class FeatureContract
{
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task From_nothing_to_a_schedule_it_is_one_form_and_one_press()
    {
        (await Heron("setup")).Words.ShouldStartWith("Someone who manages this team can set up breaks");
        (await Ada("setup")).Form.ShouldBe("Set up breaks");

        var confirm = await talk.Fill(talk.Ada, ("pace", "active"));
        confirm.Words.ShouldStartWith("Shall I start?");
        (await Ada("schedule")).Words.ShouldStartWith("No break schedules here yet");
        var started = await talk.Press(talk.Ada, confirm.Message!, "Start these breaks");

        started.Words.ShouldStartWith("Your breaks are set");
        (await Heron("schedule")).Words.ShouldContain("every 30 min");
        var first = (await Heron("next")).Message!.Moments[0];
        started.Message!.Moments.ShouldContain(first);
        await talk.PassUntil(first - Duration.FromMinutes(1));
        var prompt = await talk.Showing(talk.Otter, "Stretch break: ");
        prompt.Moments.ShouldContain(first);
        (await talk.Press(talk.Otter, prompt, "I'm in")).Words.ShouldStartWith("You're in");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Next_says_when_and_why_then_and_a_skipped_break_is_told_afterwards()
    {
        (await Heron("next")).Words.ShouldStartWith("No break schedules here yet");
        (await Heron("why")).Words.ShouldStartWith("No planned break is past yet");
        var slot = await Schedule();
        var next = await Heron("next");
        next.Words.ShouldContain("Why then: schedule #1");
        next.Message!.Moments[0].ShouldBe(slot);

        (await Ada("schedule skip #1")).Words.ShouldStartWith("Schedule #1 skips one break");
        (await Heron("next")).Message!.Moments[0].ShouldBe(slot + Duration.FromDays(1));
        await talk.Pass(TimeSpan.FromMinutes(10));

        var why = await Heron("why");
        why.Words.ShouldContain("skipped by");
        why.Message!.Moments.ShouldContain(slot);
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Days_off_are_typed_listed_left_out_of_what_is_next_and_removed()
    {
        var slot = await Schedule();
        (await Heron($"daysoff add {Day(0)}")).Words.ShouldStartWith("Only a team admin");
        (await Ada($"daysoff add {Day(0)}..{Day(1)}")).Words.ShouldStartWith("Day off added");
        (await Heron("daysoff")).Words.ShouldContain("#1");

        var next = await Heron("next");
        next.Message!.Moments[0].ShouldBe(slot + Duration.FromDays(2));
        next.Words.ShouldContain("are days off.");

        (await Ada("daysoff remove #1")).Words.ShouldStartWith("Day off removed");
        (await Heron("next")).Message!.Moments[0].ShouldBe(slot);
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task A_day_off_is_a_date_comes_every_year_or_is_pasted_with_its_calendar()
    {
        var slot = await Schedule();
        (await Ada($"daysoff add {Day(0)}")).Words.ShouldStartWith("Day off added");
        (await Heron("next")).Message!.Moments[0].ShouldBe(slot + Duration.FromDays(1));
        (await Ada("daysoff add 12-25 yearly")).Words.ShouldContain("every year");
        (await Ada("daysoff add 2026-02-31")).Words.ShouldContain("2026-02-31");

        (await Ada("daysoff add")).Form.ShouldBe("Add days off");
        var pasted = await talk.Fill(talk.Ada, ("pasted", Calendar("Otter day", Day(1))));
        pasted.Words.ShouldStartWith("1 event added as a day off");

        (await Heron("next")).Message!.Moments[0].ShouldBe(slot + Duration.FromDays(2));
        var days = (await Heron("daysoff")).Words;
        days.ShouldContain("Otter day");
        days.ShouldContain("every year");
        for (var left = 3; left > 0; left--)
            (await Ada("daysoff remove #1")).Words.ShouldStartWith("Day off removed");
        (await Heron("daysoff")).Words.ShouldStartWith("No days off to come");
        (await Heron("next")).Message!.Moments[0].ShouldBe(slot);
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Days_off_come_from_a_calendar_file_and_are_taken_back()
    {
        (await Ada("daysoff add")).Form.ShouldBe("Add days off");

        var added = await talk.Attach(talk.Ada, "file", "days.ics", Calendar("River day", Day(3)));

        added.Words.ShouldStartWith("1 event added as a day off");
        (await Heron("daysoff")).Words.ShouldContain("River day");
        (await talk.Press(talk.Ada, added.Message!, "Take it back")).Words.ShouldStartWith("1 entry taken back");
        (await Heron("daysoff")).Words.ShouldStartWith("No days off to come");
    }

    [Fact]
    public async Task A_setting_is_the_admins_to_change_in_one_line_or_in_a_form()
    {
        await TakeBreakTogether();
        (await Heron("settings leaderboard off")).Words.ShouldStartWith("Only a team admin can change settings");
        (await Otter("leaderboard here")).Words.ShouldContain("Heron");
        (await Ada("settings leaderboard off")).Words.ShouldStartWith("Changed for the whole team");
        (await Otter("leaderboard here")).Words.ShouldNotContain("Heron");
        (await Ada("settings leaderboard everyone")).Words.ShouldStartWith("Changed for the whole team");

        (await Heron("settings")).Labels.ShouldBeEmpty();
        var all = await Ada("settings");
        (await talk.Press(talk.Ada, all.Message!, "Change breaks")).Form.ShouldBe("Breaks");
        (await talk.Fill(talk.Ada, ("floor", "yes"))).Words.ShouldContain("Allowed");
        (await Ada("settings floor no")).Words.ShouldStartWith("Changed for the whole team");
    }

    [Fact]
    public async Task The_digest_is_set_and_tells_a_channel_of_its_week()
    {
        (await Ada("settings digest monday 9:00")).Words.ShouldContain("Monday at 9:00");
        await TakeBreakTogether();
        var monday = talk.Now.InUtc().Date.Next(IsoDayOfWeek.Monday).At(new LocalTime(12, 0)).InUtc().ToInstant();

        await talk.Pass((monday - talk.Now).ToTimeSpan());

        var digest = await talk.Showing(talk.Otter, "Your week together");
        digest.Words.ShouldContain("Heron");
        digest.Pinged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Not_now_offers_one_nudge_and_a_walk_in_private()
    {
        var prompt = await StartBreak();
        var later = await talk.Press(talk.Heron, prompt, "Not now");
        later.Words.ShouldStartWith("No problem");
        (await talk.Press(talk.Heron, later.Message!, "In 10 minutes")).Words.ShouldStartWith("I'll nudge you once");
        var walk = await talk.Press(talk.Otter, prompt, "Not now");
        (await talk.Press(talk.Otter, walk.Message!, "I walked instead")).Words.ShouldStartWith("A walk counts too");
        await talk.Pass(TimeSpan.FromSeconds(30));

        await talk.Pass(TimeSpan.FromMinutes(10));

        var nudge = await talk.Showing(talk.Heron, "Ten minutes are up");
        (await talk.Sees(talk.Otter)).ShouldNotContain(message => message.Key == nudge.Key);
        (await talk.Press(talk.Heron, nudge, "Done")).Words.ShouldStartWith("Done, and counted");
        await Close();
        (await Shown(prompt)).Words.ShouldContain("2 took part");
        (await Otter("me")).Words.ShouldContain("Walked instead");
        (await Heron("me")).Words.ShouldNotContain("Walked instead");
    }

    [Fact]
    public async Task A_channel_in_which_nobody_joins_is_asked_and_its_answer_holds()
    {
        (await Ada("settings quiet 1")).Words.ShouldStartWith("Changed for the whole team");
        await Schedule();
        await talk.Pass(TimeSpan.FromMinutes(5));
        await talk.Pass(TimeSpan.FromMinutes(2));
        await Close();

        var question = await talk.Showing(talk.Otter, "Shall I be quieter?");
        (await talk.Press(talk.Otter, question, "Pause them")).Words.ShouldStartWith("That is for whoever made");
        (await talk.Press(talk.Ada, question, "Pause them")).Words.ShouldStartWith("The breaks here are paused");

        (await Heron("schedule")).Words.ShouldContain("paused");
        (await Ada("settings quiet default")).Words.ShouldStartWith("Changed for the whole team");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    private static string Calendar(string name, string day) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{name}\r\nDTSTART;VALUE=DATE:{day.Replace("-", "", StringComparison.Ordinal)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    /// <summary>A daily schedule whose first break is a few minutes away.</summary>
    /// <returns>The first slot.</returns>
    private async Task<Instant> Schedule()
    {
        var soon = talk.Now + Duration.FromMinutes(6);
        var slot = soon - Duration.FromTicks(soon.ToUnixTimeTicks() % NodaConstants.TicksPerMinute);
        var time = InstantPattern.CreateWithInvariantCulture("HH:mm").Format(slot);
        (await Ada($"schedule add daily {time} UTC desk-minute")).Words.ShouldStartWith("Schedule #1 added");
        return slot;
    }

    private async Task<SeenMessage> StartBreak()
    {
        (await Heron("break desk-minute window 30m")).Words.ShouldStartWith("Your break is on its way");
        await talk.App.RunDue();
        return await talk.Showing(talk.Otter, "Stretch break: One-minute desk reset");
    }

    /// <summary>Heron and Otter are in from the announcement to the end.</summary>
    private async Task<SeenMessage> TakeBreakTogether()
    {
        var prompt = await StartBreak();
        (await talk.Press(talk.Heron, prompt, "I'm in")).Words.ShouldStartWith("You're in");
        (await talk.Press(talk.Otter, prompt, "I'm in")).Words.ShouldStartWith("You're in");
        await talk.Pass(TimeSpan.FromSeconds(30));
        await Close();
        (await Shown(prompt)).Words.ShouldContain("2 took part");
        return prompt;
    }

    /// <summary>Waits until the window is closed, and the prompt's last edit is made.</summary>
    private async Task Close()
    {
        await talk.Pass(Window + Lead);
        await talk.Pass(TimeSpan.FromSeconds(10));
    }

    private async Task<SeenMessage> Shown(SeenMessage message) =>
        (await talk.Sees(talk.Otter)).Single(seen => seen.Key == message.Key);
}
