using System.Text;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>Two teams on two platforms in two languages share a process and a database, and nothing else.</summary>
public sealed class TwoTeamsTests : IClassFixture<TwoTeams>
{
    private const string Nod =
        "slug: nod\nname: Slow nod\nareas: [neck]\nposition: at_desk\ndose: { mode: timed, seconds: 30 }\nsteps:\n  - Nod.";

    private readonly Talk german;
    private readonly Talk english;

    public TwoTeamsTests(TwoTeams teams)
    {
        (german, english) = (teams.German, teams.English);
        german.EnterNextRoom();
        english.EnterNextRoom();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_team_and_its_members_keep_the_other_never_sees(bool isGermans)
    {
        var (one, other) = InTurn(isGermans);
        await one.Say(one.Heron, "avoid knees");
        await one.Say(one.Ada, "custom import");
        await one.Attach(one.Ada, "file", "pack.yaml", Nod);
        await one.Say(one.Ada, "custom off pigeon");
        await one.Say(one.Ada, $"daysoff add {DayOff}");
        await one.Say(one.Ada, "schedule add daily 23:00 UTC desk-minute");
        await one.Say(one.Ada, "settings floor yes");

        (await one.Say(one.Otter, "nod")).Words.ShouldStartWith("Slow nod");
        (await other.Say(other.Otter, "nod")).Words.ShouldNotStartWith("Slow nod");
        (await other.Say(other.Ada, "custom")).Words.ShouldStartWith(
            In(other, "This team has no stretches of its own yet", "Dieses Team hat noch keine eigenen Übungen")
        );
        (await other.Say(other.Ada, "custom export")).File.ShouldBeNull();
        (await one.Say(one.Ada, "custom export")).File.ShouldNotBeNull();
        (await one.Say(one.Otter, "pigeon")).Words.ShouldNotStartWith(In(one, "Pigeon", "Taube"));
        (await other.Say(other.Otter, "pigeon")).Words.ShouldStartWith(In(other, "Pigeon", "Taube"));
        (await one.Say(one.Heron, "avoid list")).Words.ShouldContain(In(one, "Knees", "Knie"));
        (await other.Say(other.Heron, "avoid list")).Words.ShouldStartWith(
            In(other, "You avoid nothing so far", "Du lässt bisher nichts aus")
        );
        (await one.Say(one.Heron, "daysoff")).Words.ShouldContain("#1");
        (await other.Say(other.Heron, "daysoff")).Words.ShouldStartWith(
            In(other, "No days off to come", "Keine freien Tage in Sicht")
        );
        (await one.Say(one.Heron, "schedule")).Words.ShouldContain("23:00");
        (await other.Say(other.Heron, "schedule")).Words.ShouldStartWith(
            In(other, "No break schedules here yet", "Hier gibt es noch keine Zeitpläne")
        );
        (await other.Say(other.Heron, "settings")).Words.ShouldContain(
            In(other, "Standing and seated only", "Nur im Stehen und Sitzen")
        );

        await one.Say(one.Heron, "avoid nothing");
        await one.Say(one.Ada, "custom remove #1");
        await one.Say(one.Ada, "custom on pigeon");
        await one.Say(one.Ada, "daysoff remove #1");
        await one.Say(one.Ada, "schedule remove #1");
        await one.Say(one.Ada, "settings floor no");
    }

    [Fact]
    public async Task Both_take_a_break_at_once_and_each_reads_its_own_words_names_and_week()
    {
        var mine = await StartBreak(english);
        var theirs = await StartBreak(german);
        Words(mine).ShouldStartWith("Stretch break: One-minute desk reset");
        Words(theirs).ShouldStartWith("Dehnpause: Eine Minute am Schreibtisch");
        await Join(english, mine);
        await Join(german, theirs);
        await english.Pass(TimeSpan.FromSeconds(40));
        await english.Pass(TimeSpan.FromMinutes(35));
        await english.Pass(TimeSpan.FromSeconds(10));

        OnlyEnglish((await Now(english, mine)).Words);
        OnlyGerman((await Now(german, theirs)).Words);
        OnlyEnglish((await english.Say(english.Otter, "leaderboard year")).Words);
        OnlyGerman((await german.Say(german.Otter, "leaderboard year")).Words);
        OnlyEnglish(await Exported(english));
        OnlyGerman(await Exported(german));

        var monday = english.Now.InUtc().Date.Next(IsoDayOfWeek.Monday).At(new LocalTime(12, 0)).InUtc().ToInstant();
        await english.PassUntil(monday);
        OnlyEnglish((await english.Showing(english.Otter, "Your week together")).Words);
        OnlyGerman((await german.Showing(german.Otter, "Eure gemeinsame Woche")).Words);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_admin_of_one_team_who_sends_what_the_other_s_buttons_carry_changes_nothing_there(
        bool isGermans
    )
    {
        var (one, other) = InTurn(isGermans);
        var prompt = await StartBreak(other);
        await other.Say(other.Heron, "custom import");
        await other.Attach(other.Heron, "file", "pack.yaml", Nod);
        var waiting = (await other.Say(other.Ada, "custom show #1")).Message!;
        var dayOff = (await other.Say(other.Ada, $"daysoff add {DayOff}")).Message!;

        foreach (var part in new[] { "in", "done", "easier", "walked", "nudge" })
            (await Forge(one, $"{part}:{IdOf(prompt)}")).ShouldStartWith(
                In(one, "I can't find that break", "Ich finde diese Pause nicht")
            );
        foreach (var button in waiting.Buttons)
            (await Forge(one, button.Id)).ShouldStartWith(
                In(one, "That one is no longer there", "Das gibt es nicht mehr")
            );
        (await Forge(one, dayOff.Buttons[0].Id)).ShouldStartWith(
            In(one, "There was nothing left to take back", "Es gab nichts mehr zurückzunehmen")
        );

        // The same from one of their own does count.
        (await other.Forge(other.Otter, prompt, $"in:{IdOf(prompt)}")).Words.ShouldStartWith(
            In(other, "You're in", "Du bist dabei")
        );
        await other.Pass(TimeSpan.FromSeconds(40));
        await other.Pass(TimeSpan.FromMinutes(35));
        await other.Pass(TimeSpan.FromSeconds(10));
        (await Now(other, prompt)).Words.ShouldContain(In(other, "Took part: Otter.", "Dabei war: Fischotter."));
        (await other.Say(other.Ada, "custom show #1")).Words.ShouldBe(Words(waiting));
        (await other.Press(other.Ada, dayOff, dayOff.Buttons[0].Label)).Words.ShouldStartWith(
            In(other, "1 entry taken back", "1 Eintrag zurückgenommen")
        );
        await other.Say(other.Ada, "custom remove #1");
    }

    [Fact]
    public async Task A_team_that_is_erased_leaves_the_other_as_it_was()
    {
        await german.Say(german.Ada, $"daysoff add {DayOff}");
        await german.Say(german.Heron, "avoid knees");
        await english.Say(english.Ada, $"daysoff add {DayOff}");
        await english.Say(english.Heron, "avoid knees");

        (await Forge(english, "erase:yes-team")).ShouldStartWith("Everything about this team is erased");

        (await english.Say(english.Heron, "avoid list")).Words.ShouldStartWith("You avoid nothing so far");
        (await english.Say(english.Ada, "daysoff")).Words.ShouldStartWith("No days off to come");
        (await german.Say(german.Heron, "avoid list")).Words.ShouldContain("Knie");
        (await german.Say(german.Ada, "daysoff remove #1")).Words.ShouldStartWith("Freier Tag entfernt");
        await german.Say(german.Heron, "avoid nothing");
        Words(await StartBreak(german)).ShouldStartWith("Dehnpause");
    }

    private string DayOff => LocalDatePattern.Iso.Format(english.Now.InUtc().Date.PlusDays(3));

    private static void OnlyEnglish(string words)
    {
        words.ShouldContain("Heron");
        words.ShouldNotContain("Reiher");
        words.ShouldNotContain("Fischotter");
    }

    private static void OnlyGerman(string words)
    {
        words.ShouldContain("Reiher");
        words.ShouldNotContain("Heron", Case.Sensitive);
        words.ShouldNotContain("Otter", Case.Sensitive);
    }

    private (Talk One, Talk Other) InTurn(bool isGermans) => isGermans ? (german, english) : (english, german);

    private string In(Talk talk, string words, string worte) => talk == german ? worte : words;

    private async Task<SeenMessage> StartBreak(Talk talk)
    {
        (await talk.Say(talk.Heron, "break desk-minute window 30m")).Words.ShouldStartWith(
            In(talk, "Your break is on its way", "Deine Pause ist unterwegs")
        );
        await talk.App.RunDue();
        return await talk.Showing(talk.Otter, In(talk, "Stretch break: ", "Dehnpause: "));
    }

    private static async Task Join(Talk talk, SeenMessage prompt)
    {
        await talk.Press(talk.Heron, prompt, prompt.Buttons[0].Label);
        await talk.Press(talk.Otter, prompt, prompt.Buttons[0].Label);
    }

    private static async Task<SeenMessage> Now(Talk talk, SeenMessage message) =>
        (await talk.Sees(talk.Otter)).Single(seen => seen.Key == message.Key);

    private static async Task<string> Exported(Talk talk) =>
        Encoding.UTF8.GetString([.. (await talk.Say(talk.Heron, "privacy export")).File!.Content]);

    /// <summary>The one team's admin presses a button of their own that now carries something else.</summary>
    private static async Task<string> Forge(Talk talk, string buttonId) =>
        (await talk.Forge(talk.Ada, (await talk.Say(talk.Ada, "settings")).Message!, buttonId)).Words;

    private static string IdOf(SeenMessage prompt) => prompt.Buttons[0].Id.Split(':')[1];

    private static string Words(SeenMessage message) => message.Words.Trim();
}
