using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Privacy;
using StretchBot.Tests.Features.Leaderboard;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Privacy;

public sealed class HideTests
{
    [Fact]
    public async Task Who_hides_is_named_nowhere_also_for_the_past_and_still_counts()
    {
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        await core.Pass(Duration.FromHours(1));
        Words(core.Platform.Newest).ShouldContain("2 took part: heron and otter.");

        Words(await core.Hear(await core.Caller(), "privacy hide")).ShouldStartWith("Your name is hidden");
        await core.Pass(Duration.FromMinutes(1));

        Words(core.Platform.Newest).ShouldContain("2 took part: otter and 1 more.");
        var board = Words(await core.Hear(await core.Caller("otter"), "leaderboard"));
        board.ShouldNotContain("heron");
        board.ShouldContain("People: 2\n");
        Words(await core.Hear(await core.Caller(), "leaderboard")).ShouldContain("You, hidden from others: 1 break");
    }

    [Fact]
    public async Task Who_shows_again_is_named_again_also_for_the_past()
    {
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        await core.Hear(await core.Caller(), "privacy hide");

        Words(await core.Hear(await core.Caller(), "privacy show")).ShouldStartWith("Your name can be seen");
        await core.Pass(Duration.FromHours(1));

        Words(core.Platform.Newest).ShouldContain("2 took part: heron and otter.");
        Words(await core.Hear(await core.Caller("otter"), "leaderboard")).ShouldContain("heron");
    }

    [Fact]
    public async Task Who_hides_is_not_named_as_the_one_who_started_a_break()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.StartBreak(heron);
        await core.Turn();
        Words(core.Platform.Newest).ShouldContain("Started by heron.");

        await core.Hear(heron, "privacy hide");
        await core.Pass(Duration.FromSeconds(5));

        Words(core.Platform.Newest).ShouldNotContain("heron");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_message_however_old_names_who_hides_or_is_erased(bool erases)
    {
        const int Older = 60;
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        await core.Pass(Duration.FromDays(8));
        core.Platform.Messages.Count(Names).ShouldBe(2, "a prompt and a digest");
        await TakeOlder(core, Older);
        var before = core.Platform.Attempts.Length;

        await core.Press(await core.Caller(), erases ? ErasePressed.Third() : PrivacyPressed.Id(PrivacyPressed.Hide));
        await core.Pass(Duration.FromMinutes(2));

        core.Platform.Messages.Where(Names).ShouldBeEmpty();
        var edits = core.Platform.Attempts[before..];
        edits
            .Select(edit => edit.Key)
            .ShouldBe([.. Enumerable.Range(1, Older).Select(i => $"older{i}"), "m1", "m2"], ignoreOrder: true);
        edits.ShouldAllBe(edit => !Words(edit.Card).Contains("heron"));
        edits.CountBy(edit => edit.At).Max(instant => instant.Value).ShouldBeLessThan(30);

        static bool Names(KeyValuePair<string, Card> message) =>
            Words(message.Value).Contains("heron", StringComparison.Ordinal);
    }

    /// <summary>Breaks like the one that there is, with as many messages.</summary>
    private static Task<int> TakeOlder(BotCore core, int breaks) =>
        core.Query(context =>
            context.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {breaks})
                INSERT INTO breaks (team_id, channel_id, routine, planned, starts, ends, closes, late, day, finished, taken, message)
                SELECT team_id, channel_id, routine, planned, starts, ends, closes, late, day, finished, taken, 'older' || i
                FROM breaks, n;
                INSERT INTO participations (break_id, member_id, state, at, easier, counted, walked)
                SELECT b.id, p.member_id, p.state, p.at, p.easier, p.counted, p.walked
                FROM participations p, breaks b WHERE b.message LIKE 'older%'
                """,
                Cancel
            )
        );

    [Fact]
    public async Task An_old_message_that_can_no_longer_be_changed_pauses_nothing()
    {
        await using var core = await BotCore.Start();
        await core.AddSchedule(await core.Caller(), "daily 18:00");
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        await core.Pass(Duration.FromHours(1));
        core.Platform.Before = attempt => attempt.Verb == "edit" ? new Refused("The thread is archived.") : null;

        await core.Hear(await core.Caller(), "privacy hide");
        await core.Pass(Duration.FromSeconds(5));

        core.Platform.Attempts[^1].Verb.ShouldBe("edit");
        (await core.Number("SELECT count(*) FROM schedules WHERE state = 0")).ShouldBe(1);
    }

    [Theory]
    [InlineData(0, "Rankings and breaks name you", "Hide my name")]
    [InlineData(1, "This team names only who asks for it", "Show my name")]
    [InlineData(2, "This team's rankings show no names.", "Hide my name")]
    public async Task The_overview_says_what_others_see_and_offers_the_other_way(int rule, string says, string offers)
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Query(context =>
            context.Teams.ExecuteUpdateAsync(set => set.SetProperty(team => team.Leaderboard, rule), Cancel)
        );

        var card = await core.Hear(heron, "privacy");

        Words(card).ShouldContain(says);
        card.Buttons[0].Label.ToString().ShouldBe(offers);
        card.Buttons.ShouldContain(button => button.Label == "Erase my data");
        await core.Press(heron, card.Buttons[0].Id);
        ((await core.Hear(heron, "privacy")).Buttons[0].Label == offers).ShouldBeFalse();
    }

    [Fact]
    public async Task A_word_that_is_no_part_of_privacy_is_read_back()
    {
        await using var core = await BotCore.Start();

        Words(await core.Hear(await core.Caller(), "privacy sell")).ShouldStartWith("I can't “sell” there.");
    }

    [Fact]
    public async Task Hiding_touches_nobody_else_not_even_the_same_person_in_another_team()
    {
        await using var core = await BotCore.Start();
        await core.Caller("otter");
        await core.Caller(team: "other");

        await core.Hear(await core.Caller(), "privacy hide");

        (await core.Number("SELECT count(*) FROM members WHERE visibility = 1")).ShouldBe(1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
