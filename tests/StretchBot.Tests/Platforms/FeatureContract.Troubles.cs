using NodaTime;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>What people see when the bot was away, is not wanted, or cannot do what it should.</summary>
public abstract partial class FeatureContract
{
    [Fact]
    public async Task A_break_that_was_a_little_late_runs_and_says_so()
    {
        var slot = await Schedule();

        await talk.PassUntil(slot + Duration.FromMinutes(5));

        (await talk.Sees(talk.Otter)).ShouldContain(message =>
            message.Buttons.Any(button => button.Label.EndsWith("I'm in"))
        );
        (await Heron("why")).Words.ShouldContain("a little late");
        await Close();
        (await Heron("why")).Words.ShouldContain("ran late");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task A_break_that_was_missed_is_not_made_up_for_and_why_says_from_when_to_when_the_bot_was_away()
    {
        var slot = await Schedule();
        await talk.NoteRunning();
        var gone = talk.Now;

        talk.App.Clock.Advance((slot + Duration.FromMinutes(20) - talk.Now).ToTimeSpan());
        await talk.NoteRunning();
        var back = talk.Now;
        await talk.App.RunDue();

        (await talk.Sees(talk.Otter)).ShouldBeEmpty();
        var why = await Heron("why");
        why.Words.ShouldContain("missed, I was offline from");
        why.Message!.Moments.ShouldContain(Whole(gone));
        why.Message.Moments.ShouldContain(Whole(back));
        (await Heron("next")).Message!.Moments[0].ShouldBe(slot + Duration.FromDays(1));
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Where_the_bot_cannot_post_the_schedule_pauses_and_only_whoever_made_it_is_told()
    {
        var slot = await Schedule();
        await talk.CloseRoom();
        await talk.PassUntil(slot - Duration.FromMinutes(1));
        await talk.PassUntil(slot);
        var told = await talk.Showing(talk.Ada, "I had to pause a schedule of yours");
        told.Words.ShouldContain("schedule resume");
        (await talk.Sees(talk.Otter)).ShouldBeEmpty();

        await talk.OpenRoom();

        (await Heron("schedule")).Words.ShouldContain("paused");
        (await Heron("why")).Words.ShouldContain("not posted");
        await talk.NoteRunning();
        (await Ada("doctor")).Words.ShouldContain("I paused the schedules here");
        (await Ada("schedule resume #1")).Words.ShouldStartWith("Schedule #1 ");
        await talk.PassUntil(slot + Duration.FromDays(1) - Duration.FromMinutes(1));
        (await talk.Showing(talk.Otter, "Stretch break: ")).Moments.ShouldContain(slot + Duration.FromDays(1));
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task An_admin_is_told_every_finding_with_its_cure_and_a_member_what_concerns_them()
    {
        // What is still to be sent elsewhere is sent, with what comes of it.
        await talk.App.RunDue();
        await talk.Pass(TimeSpan.FromSeconds(10));
        await talk.NoteRunning();
        var admins = await Ada("doctor");
        var members = await Heron("doctor");

        admins.Words.ShouldStartWith("All is well here");
        admins.Words.ShouldContain("✓ Time zone");
        members.Words.ShouldStartWith("StretchBot works here");
        members.Words.ShouldNotContain("✓");
        // Its test post went away, and nobody else is told of it.
        (await talk.Sees(talk.Otter)).ShouldBeEmpty();

        talk.App.Clock.Advance(TimeSpan.FromMinutes(10));
        admins = await Ada("doctor");
        admins.Words.ShouldStartWith("One thing needs you");
        admins.Words.ShouldContain("What to do: Restart me");
    }

    [Fact]
    public async Task Breaks_that_nobody_wants_pause_after_as_many_again()
    {
        (await Ada("settings quiet 1")).Words.ShouldStartWith("Changed for the whole team");
        var slot = await Schedule();
        await talk.PassUntil(slot - Duration.FromMinutes(1));
        await Close();
        await talk.Showing(talk.Otter, "Shall I be quieter?");

        await talk.PassUntil(slot + Duration.FromDays(1) - Duration.FromMinutes(1));
        await Close();

        (await talk.Showing(talk.Otter, "I have paused the breaks here")).Words.ShouldContain("schedule resume");
        (await Heron("next")).Words.ShouldContain("paused");
        (await Ada("settings quiet default")).Words.ShouldStartWith("Changed for the whole team");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    /// <summary>To the second, which is as exactly as chats tell a time.</summary>
    private static Instant Whole(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
