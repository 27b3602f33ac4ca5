using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>
/// What people can do, from what they type to what they then see, on every platform: the real app, its real database, and a platform that is
/// real but for its outermost edge. All tests of a platform share one app, so each has a channel of its own and takes back what holds for
/// the whole team.
/// </summary>
public abstract partial class FeatureContract : IDisposable
{
    private readonly Talk talk;

    protected FeatureContract(Talk talk)
    {
        this.talk = talk;
        talk.EnterNextRoom();
    }

    /// <summary>Whatever was shown, the platform would have shown it too.</summary>
    public void Dispose()
    {
        talk.Complaints.ShouldBeEmpty();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_a_body_should_skip_is_typed_or_chosen_and_cautions_its_owner_alone()
    {
        (await Heron("avoid knees")).Words.ShouldStartWith("Noted, and only for you");
        (await Heron("avoid list")).Words.ShouldContain("Knees");
        (await Heron("pigeon")).Words.ShouldContain("You asked me to leave this kind out.");
        (await Otter("pigeon")).Words.ShouldNotContain("You asked me");

        var prompt = await StartBreak();
        var easier = await talk.Press(talk.Heron, prompt, "Easier version");
        easier.Words.ShouldContain("Only you see this");
        (await talk.Sees(talk.Otter)).ShouldNotContain(message => message.Words.Contains("Only you see this"));

        (await Heron("avoid nothing")).Words.ShouldStartWith("Nothing is left out any more");
        (await Heron("pigeon")).Words.ShouldNotContain("You asked me");
        (await Heron("avoid")).Form.ShouldBe("What shall I spare?");
        (await talk.Fill(talk.Heron, ("what", "neck_injury,knee_injury"))).Words.ShouldContain("Neck");
        (await Heron("avoid nothing")).Words.ShouldStartWith("Nothing is left out any more");
    }

    [Fact]
    public async Task Being_away_is_told_listed_and_ended()
    {
        (await Heron("away tomorrow")).Words.ShouldContain("Your streak waits for you");
        (await Heron("away list")).Words.ShouldStartWith("When you are away");
        (await Otter("away list")).Words.ShouldStartWith("You are not away");
        (await Heron("away back")).Words.ShouldStartWith("Welcome back");
        (await Heron("away back")).Words.ShouldStartWith("You were not away");

        (await Heron("away")).Form.ShouldBe("When are you away?");
        (await Heron_fills(("from", "someday"))).Words.ShouldContain("someday");
        (await Heron("away")).Form.ShouldBe("When are you away?");
        (await Heron_fills(("from", "today"), ("to", "tomorrow"))).Words.ShouldStartWith("Away from");
        (await Heron("away back")).Words.ShouldStartWith("Welcome back");
    }

    [Fact]
    public async Task A_name_is_hidden_and_shown_and_what_is_kept_is_handed_over_and_erased()
    {
        await TakeBreakTogether();
        (await Otter("leaderboard here")).Words.ShouldContain("Heron");
        (await Heron("privacy hide")).Words.ShouldStartWith("Your name is hidden");
        (await Otter("leaderboard here")).Words.ShouldNotContain("Heron");
        (await Heron("privacy show")).Words.ShouldStartWith("Your name can be seen");
        (await Otter("leaderboard here")).Words.ShouldContain("Heron");

        var exported = await Heron("privacy export");
        exported.Words.ShouldStartWith("Everything I keep about you");
        exported.File!.Name.ShouldEndWith(".json");
        var data = JsonDocument.Parse(exported.File.Content.AsMemory()).RootElement;
        data.GetProperty("profile").GetProperty("name").GetString().ShouldBe("Heron");

        var first = await Heron("privacy erase");
        var kept = await talk.Press(talk.Heron, first.Message!, "Keep it");
        kept.Words.ShouldStartWith("Nothing was erased");
        var second = await talk.Press(talk.Heron, (await Heron("privacy erase")).Message!, "Erase my data");
        second.Words.ShouldStartWith("Sure? This can't be taken back");
        (await Otter("leaderboard here")).Words.ShouldContain("Heron");
        var erased = await talk.Press(talk.Heron, second.Message!, "Yes, erase everything");
        erased.Words.ShouldStartWith("Everything about you is erased");
        (await Otter("leaderboard here")).Words.ShouldNotContain("Heron");
    }

    [Fact]
    public async Task A_stretch_of_the_team_s_own_is_filled_in_reviewed_found_and_removed()
    {
        (await Heron("custom add")).Form.ShouldBe("A stretch of your own");
        var added = await Heron_fills(
            ("name", "Chair wave"),
            ("areas", "shoulders"),
            ("position", "at_desk"),
            ("steps", "Sit tall.\nWave.")
        );
        added.Words.ShouldStartWith("Thank you: Chair wave");
        (await Otter("chair-wave")).Words.ShouldNotStartWith("Chair wave");
        (await Otter("custom approve #1")).Words.ShouldNotContain("is part of");
        (await Ada("custom approve #1")).Words.ShouldStartWith("Chair wave is part of your team's stretches");
        (await Otter("chair-wave")).Words.ShouldStartWith("Chair wave");

        var pack = await Ada("custom export");
        Encoding.UTF8.GetString([.. pack.File!.Content]).ShouldContain("name: \"Chair wave\"");
        (await Ada("custom remove #1")).Words.ShouldStartWith("Chair wave is removed");
        (await Otter("chair-wave")).Words.ShouldNotStartWith("Chair wave");
    }

    [Fact]
    public async Task A_stretch_comes_as_YAML_from_a_file_and_as_typed_lines_where_they_can_be_typed()
    {
        const string nod =
            "slug: nod\nname: Slow nod\nareas: [neck]\nposition: at_desk\ndose: { mode: timed, seconds: 30 }\nsteps:\n  - Nod.";
        (await Ada("custom import")).Form.ShouldBe("Import stretches");
        (await talk.Attach(talk.Ada, "file", "pack.yaml", nod)).Words.ShouldStartWith("Added for this team: Slow nod");
        (await Otter("nod")).Words.ShouldStartWith("Slow nod");
        (await Ada("custom remove #1")).Words.ShouldStartWith("Slow nod is removed");

        if (!talk.TakesLines)
            return;
        (await Ada($"custom add {nod}")).Words.ShouldStartWith("Added for this team: Slow nod");
        (await Otter("nod")).Words.ShouldStartWith("Slow nod");
        (await Ada("custom remove #1")).Words.ShouldStartWith("Slow nod is removed");
    }

    [Fact]
    public async Task The_help_is_short_leads_on_and_fits()
    {
        var help = await Heron("help");
        help.Words.ShouldStartWith("Three things to try");
        help.Message!.Choices.Length.ShouldBeInRange(10, 25);

        (await talk.Press(talk.Heron, help.Message, "schedule")).Words.ShouldContain("schedule");
        help = await Heron("help");
        (await talk.Press(talk.Heron, help.Message!, "All commands")).Words.ShouldStartWith("All commands");
        (await Heron("help daysoff")).Words.ShouldContain("2026-12-24");
    }

    [Fact]
    public async Task A_slip_of_the_keys_finds_the_command_that_was_meant()
    {
        var unsure = await Heron("leaderbord");

        unsure.Words.ShouldStartWith("I'm not sure what “leaderbord” is");
        unsure.Message!.Styled.ShouldContain(run => run.EndsWith("leaderboard"));
    }

    private Task<Told> Ada(string words) => talk.Say(talk.Ada, words);

    private Task<Told> Heron(string words) => talk.Say(talk.Heron, words);

    private Task<Told> Otter(string words) => talk.Say(talk.Otter, words);

    private Task<Told> Heron_fills(params (string Field, string Value)[] filled) => talk.Fill(talk.Heron, filled);

    private string Day(int fromToday) => LocalDatePattern.Iso.Format(talk.Now.InUtc().Date.PlusDays(fromToday));
}
