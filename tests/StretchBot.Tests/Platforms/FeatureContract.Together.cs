using NodaTime;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>What a team does together, in the team's own language and with its own stretches.</summary>
public abstract partial class FeatureContract
{
    [Fact]
    public async Task The_leaderboard_names_who_took_part_for_any_period_and_me_tells_ones_own_alone()
    {
        (await Otter("leaderboard here")).Words.ShouldContain("No break this week yet");
        await TakeBreakTogether();
        var shown = await Heron("pigeon");
        (await talk.Press(talk.Heron, shown.Message!, "Done")).Words.ShouldStartWith("Done, and counted");

        var week = await Otter("leaderboard here");
        week.Words.ShouldContain("1 of 1 (100%)");
        week.Words.ShouldContain("Heron");
        week.Words.ShouldContain("Otter");
        week.Words.ShouldNotContain("Fox");
        (await Otter("leaderboard year here")).Words.ShouldContain("Heron");
        (await talk.Press(talk.Otter, week.Message!, "Month")).Words.ShouldStartWith("The team in ");

        (await Heron("me")).Words.ShouldContain("1 on your own");
        (await talk.Sees(talk.Otter)).ShouldNotContain(message => message.Words.Contains("on your own"));
    }

    [Fact]
    public async Task A_stretch_of_the_catalogue_is_switched_off_and_on_by_an_admin()
    {
        (await Heron("custom off pigeon")).Words.ShouldStartWith("Only a team admin");
        (await Otter("pigeon")).Words.ShouldStartWith("Pigeon");
        await Ada("custom off pigeon");
        (await Otter("pigeon")).Words.ShouldNotStartWith("Pigeon");
        (await Heron("custom")).Words.ShouldContain("Switched off for this team: Pigeon");

        await Ada("custom on pigeon");
        (await Otter("pigeon")).Words.ShouldStartWith("Pigeon");
    }

    [Fact]
    public async Task A_routine_of_the_team_s_own_stretches_is_a_break_of_its_own()
    {
        await Ada("custom add");
        await talk.Fill(talk.Ada, ("name", "Chair wave"), ("areas", "shoulders"), ("steps", "Sit tall.\nWave."));
        (await Ada("custom add routine")).Form.ShouldBe("A routine of your own");
        var faulty = await talk.Fill(talk.Ada, ("name", "Wind-down"), ("stretches", "Chair wave\nqqq"));
        faulty.Words.ShouldContain("qqq");
        await Ada("custom add routine");
        var added = await talk.Fill(talk.Ada, ("name", "Wind-down"), ("stretches", "Chair wave\nPigeon"));
        added.Words.ShouldStartWith("Added for this team: Wind-down");

        (await Heron("break wind-down")).Words.ShouldStartWith("Your break is on its way");
        await talk.App.RunDue();
        (await talk.Showing(talk.Otter, "Stretch break: Wind-down")).Words.ShouldContain("your team's own");

        await talk.Pass(TimeSpan.FromMinutes(40));
        (await Ada("custom remove #1")).Words.ShouldStartWith("Chair wave is part of a routine");
        (await Ada("custom remove #2")).Words.ShouldStartWith("Wind-down is removed");
        (await Ada("custom remove #1")).Words.ShouldStartWith("Chair wave is removed");
    }

    [Fact]
    public async Task The_channel_reads_the_team_s_language_and_a_member_their_own()
    {
        (await talk.Say(talk.Fox, "avoid list")).Words.ShouldStartWith(
            talk.TellsLanguages ? "Du lässt bisher nichts aus" : "You avoid nothing so far"
        );
        var english = await StartBreak();
        (await talk.Press(talk.Fox, english, "Not now")).Words.ShouldStartWith(
            talk.TellsLanguages ? "Kein Problem" : "No problem"
        );
        await talk.Pass(TimeSpan.FromHours(1));

        (await Ada("settings language de")).Words.ShouldContain("Deutsch");
        await Heron("break desk-minute");
        await talk.App.RunDue();
        var german = await talk.Showing(talk.Otter, "Dehnpause: Eine Minute am Schreibtisch");
        german.Buttons[0].Label.ShouldContain("Bin dabei");
        (await talk.Press(talk.Otter, german, "Bin dabei")).Words.ShouldStartWith(
            talk.TellsLanguages ? "You're in" : "Du bist dabei"
        );
        (await talk.Say(talk.Fox, "Taube")).Words.ShouldStartWith("Taube");
        await talk.Pass(TimeSpan.FromHours(1));

        (await Shown(german)).Words.ShouldContain("Pause vorbei");
        await Ada("settings language en");
    }

    [Fact]
    public async Task Prompts_call_nobody_until_an_admin_says_whom()
    {
        var slot = await Schedule();
        await talk.PassUntil(slot - Duration.FromMinutes(1));
        (await talk.Showing(talk.Otter, "Stretch break: ")).Pinged.ShouldBeEmpty();
        await Close();
        (await Heron("settings mention here")).Words.ShouldStartWith("Only a team admin");
        (await Ada("settings mention here")).Words.ShouldStartWith("Scheduled breaks call people from now on");

        await talk.PassUntil(slot + Duration.FromDays(1) - Duration.FromMinutes(1));

        (await talk.Showing(talk.Otter, "Stretch break: ")).Pinged.ShouldBe(["here"]);
        (await Ada("settings mention off")).Words.ShouldStartWith("Changed for the whole team");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }
}
