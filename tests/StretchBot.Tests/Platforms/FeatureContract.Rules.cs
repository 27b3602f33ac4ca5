using System.Globalization;
using System.Text.Json;
using NodaTime;
using Shouldly;
using StretchBot.Features.Privacy;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>What holds for a team: how often, who may, who is named, what counts and how long it is kept.</summary>
public abstract partial class FeatureContract
{
    [Fact]
    public async Task A_preset_says_in_a_word_how_often_breaks_come()
    {
        (await Heron("settings preset active")).Words.ShouldStartWith("Someone who manages this team");
        (await Ada("settings preset active")).Words.ShouldStartWith("Your breaks are set");
        (await Heron("schedule")).Words.ShouldContain("every 30 min");

        (await Ada("settings preset calm")).Words.ShouldContain("every 90 min");

        (await Heron("schedule")).Words.ShouldContain("every 90 min");
        (await Ada("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Who_may_change_schedules_is_the_team_s_to_say()
    {
        (await Heron("schedule add daily 10:30")).Words.ShouldStartWith("Only a team admin can add a schedule");
        (await Ada("settings schedules everyone")).Words.ShouldStartWith("Changed for the whole team");
        (await Heron("schedule add daily 10:30")).Words.ShouldStartWith("Schedule #1 added");
        (await Otter("schedule pause #1")).Words.ShouldContain("Schedule #1");

        (await Ada("settings schedules admins")).Words.ShouldStartWith("Changed for the whole team");

        (await Otter("schedule resume #1")).Words.ShouldNotContain("Next break");
        (await Heron("schedule")).Words.ShouldContain("paused");
        (await Heron("schedule remove #1")).Words.ShouldStartWith("Schedule #1 removed");
    }

    [Fact]
    public async Task Where_names_are_asked_for_only_those_who_ask_are_named()
    {
        var prompt = await TakeBreakTogether();
        (await Shown(prompt)).Words.ShouldContain("Heron");
        (await Ada("settings leaderboard opt-in")).Words.ShouldStartWith("Changed for the whole team");
        (await Otter("leaderboard here")).Words.ShouldNotContain("Heron");
        await LetThrough();
        (await Shown(prompt)).Words.ShouldNotContain("Heron");
        talk.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await LetThrough();

        (await Heron("privacy show")).Words.ShouldStartWith("Your name can be seen");

        var board = (await Otter("leaderboard here")).Words;
        board.ShouldContain("Heron");
        board.ShouldContain("1 of 1 (100%)");
        await talk.Pass(TimeSpan.FromSeconds(10));
        (await Shown(prompt)).Words.ShouldContain("Heron");
        (await Ada("settings leaderboard everyone")).Words.ShouldStartWith("Changed for the whole team");
    }

    [Fact]
    public async Task A_break_that_was_offered_while_a_member_was_away_leaves_their_streak_alone()
    {
        var tuesday = talk.Now.InUtc().Date.Next(IsoDayOfWeek.Tuesday).At(new LocalTime(8, 0)).InUtc().ToInstant();
        await talk.PassUntil(tuesday);
        await TakeBreakTogether();
        (await Heron("away tomorrow")).Words.ShouldContain("Your streak waits for you");
        await talk.PassUntil(tuesday + Duration.FromDays(1));
        await Ada("break desk-minute window 30m");
        await talk.App.RunDue();
        await Close();

        await talk.PassUntil(tuesday + Duration.FromDays(2));
        await TakeBreakTogether();

        StreakIn((await Heron("me")).Words).ShouldBeGreaterThan(1);
        StreakIn((await Otter("me")).Words).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_past_its_time_is_kept_as_counts_alone()
    {
        await TakeBreakTogether();
        (await BreaksKept()).ShouldBeGreaterThan(0);
        var altogether = (await Otter("leaderboard all here")).Words;
        altogether.ShouldContain("1 of 1 (100%)");

        await talk.Pass(RetentionRules.Default.KeepFor.ToTimeSpan() + TimeSpan.FromDays(1));
        await talk.App.Get<Retention>().Run(talk.Now, TestContext.Current.CancellationToken);

        (await BreaksKept()).ShouldBe(0);
        (await Otter("leaderboard all here")).Words.ShouldBe(altogether);
    }

    /// <summary>
    /// Does all that is due. Whatever was posted in the team so far is drawn again, which is more than a platform takes at once: what waits for
    /// its turn is given the time.
    /// </summary>
    private async Task LetThrough()
    {
        var done = talk.App.RunDue();
        while (await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System)) != done)
            talk.App.Clock.Advance(TimeSpan.FromSeconds(2));
        await done;
    }

    private async Task<int> BreaksKept()
    {
        var exported = await Heron("privacy export");
        var data = JsonDocument.Parse(exported.File!.Content.AsMemory()).RootElement;
        return data.GetProperty("breaks").GetArrayLength();
    }

    private static int StreakIn(string words)
    {
        var number = words[words.IndexOf("Streak", StringComparison.Ordinal)..]
            .SkipWhile(letter => !char.IsAsciiDigit(letter))
            .TakeWhile(char.IsAsciiDigit);
        return int.Parse([.. number], CultureInfo.InvariantCulture);
    }
}
