using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Leaderboard;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Leaderboard;

public sealed class ShowLeaderboardTests
{
    [Fact]
    public async Task Before_the_first_break_it_says_how_to_start_one()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        Words(await core.Hear(heron, "leaderboard"))
            .ShouldBe("The team this week\nNo break this week yet. Start one: /stretch break");
        Words(await core.Hear(heron, "leaderboard all"))
            .ShouldBe("The team, all time\nNo break yet. Start one: /stretch break");
    }

    [Fact]
    public async Task The_team_s_score_stands_above_the_names_of_those_who_took_part()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        await Take(core, "desk-minute", "heron");
        await Take(core, "desk-minute");
        await core.Caller("idle");

        var card = await core.Hear(await core.Caller("otter"), "leaderboard");

        Words(card)
            .ShouldBe(
                """
                The team this week
                Breaks taken together: 1 of 3 (33%)
                Minutes together: 3
                People: 2
                1. heron: 2 breaks, 2 min
                2. otter (you): 1 break, 1 min
                Only people who took part are listed.
                """
            );
    }

    [Fact]
    public async Task Last_week_stands_beside_this_week()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(7));
        await Take(core, "desk-minute", "heron");

        Words(await core.Hear(await core.Caller(), "leaderboard"))
            .ShouldContain("Breaks taken together: 0 of 1 (0%), before: 100%\nMinutes together: 1, before: 2\n");
    }

    [Fact]
    public async Task A_tie_is_a_tie()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter", "fox");
        await Take(core, "desk-minute", "heron", "panda", "fox");
        await Take(core, "desk-minute", "heron");

        var rows = (await core.Hear(await core.Caller(), "top")).Parts.OfType<Ranking>().Single().Rows;

        rows.Select(row => (row.Rank, row.Name)).ShouldBe([(1, "heron"), (2, "fox"), (3, "otter"), (3, "panda")]);
    }

    [Fact]
    public async Task Whoever_is_not_among_the_first_ten_sees_their_own_rank_below()
    {
        await using var core = await BotCore.Start();
        string[] crowd = [.. Enumerable.Range(0, 12).Select(i => $"member-{i}")];
        await Take(core, "desk-minute", [.. crowd, "heron"]);
        await Take(core, "desk-minute", crowd);

        var card = await core.Hear(await core.Caller(), "leaderboard");

        card.Parts.OfType<Ranking>().Single().Rows.Length.ShouldBe(10);
        Words(card).ShouldContain("You: rank 13, 1 break, 1 min.");
    }

    [Fact]
    public async Task A_hidden_member_counts_only_in_the_number_and_sees_their_own_count()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        await SetVisibility(core, "otter", 1);

        var heron = Words(await core.Hear(await core.Caller(), "leaderboard"));
        var otter = Words(await core.Hear(await core.Caller("otter"), "leaderboard"));

        heron.ShouldContain("People: 2");
        heron.ShouldNotContain("otter");
        otter.ShouldContain("You, hidden from others: 1 break, 1 min.");
        otter.ShouldNotContain("rank");
    }

    [Fact]
    public async Task Where_the_team_opts_in_only_those_who_did_are_named()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        await SetRule(core, LeaderboardRule.OptIn);
        await SetVisibility(core, "otter", 2);

        var words = Words(await core.Hear(await core.Caller(), "leaderboard"));

        words.ShouldContain("1. otter: 1 break");
        words.ShouldNotContain("1. heron");
        words.ShouldContain("You, hidden from others");
    }

    [Fact]
    public async Task Where_it_is_off_nobody_is_named()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        await SetRule(core, LeaderboardRule.Off);

        var words = Words(await core.Hear(await core.Caller(), "leaderboard"));

        words.ShouldContain("Minutes together: 2");
        words.ShouldContain("This team shows no names, only what it does together.");
        words.ShouldNotContain("heron");
        words.ShouldNotContain("otter");
    }

    [Theory]
    [InlineData("leaderboard week", "The team this week")]
    [InlineData("leaderboard MONTH", "The team in November")]
    [InlineData("leaderboard quarter", "The team in quarter 4 of 2026")]
    [InlineData("leaderboard year", "The team in 2026")]
    [InlineData("leaderboard all", "The team, all time")]
    [InlineData("leaderboard here month", "The team in November, #team only")]
    [InlineData("ranking", "The team this week")]
    public async Task A_period_and_a_place_can_be_named(string line, string title)
    {
        await using var core = await BotCore.Start();

        (await core.Hear(await core.Caller(), line)).Title.ToString().ShouldBe(title);
    }

    [Fact]
    public async Task A_word_that_is_no_period_gets_what_is_accepted_and_an_example()
    {
        await using var core = await BotCore.Start();

        Words(await core.Hear(await core.Caller(), "leaderboard fortnight"))
            .ShouldBe(
                """
                I can't read “fortnight” as a period.
                Periods are week, month, quarter, year and all; add “here” for this channel alone.
                For example: /stretch leaderboard month here
                """
            );
    }

    [Fact]
    public async Task The_buttons_lead_to_the_other_periods_in_place_and_keep_to_the_channel()
    {
        await using var core = await BotCore.Start();
        await Take(core, "desk-minute", "heron", "otter");
        var heron = await core.Caller();

        var week = await core.Hear(heron, "leaderboard here");
        week.Buttons.Select(button => button.Label).ShouldBe(["Month", "Quarter", "Year", "All time"]);
        var month = await core.Press(heron, week.Buttons[0].Id);

        var card = month.ShouldBeOfType<Instead>().Card;
        card.Title.ToString().ShouldBe("The team in November, #team only");
        card.Buttons.Select(button => button.Label).ShouldBe(["Week", "Quarter", "Year", "All time"]);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("board:Day")]
    [InlineData("board:99")]
    [InlineData("board:-1")]
    [InlineData("board:fortnight:there")]
    public async Task A_forged_period_is_this_week(string button)
    {
        await using var core = await BotCore.Start();

        var reply = await core.Press(await core.Caller(), button);

        BotCore.CardOf(reply).Title.ToString().ShouldBe("The team this week");
    }

    [Fact]
    public async Task Solo_stretches_alone_put_nobody_on_the_board()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Press(heron, "solo:pigeon");

        Words(await core.Hear(heron, "leaderboard")).ShouldContain("No break this week yet.");
    }

    [Fact]
    public async Task The_week_ends_on_sunday_at_midnight_by_the_clock_of_the_team()
    {
        await using var core = await BotCore.Start(Instant.FromUtc(2026, 11, 29, 22, 50));
        await Take(core, "desk-minute", "heron");
        var heron = await core.Caller();

        core.Set(Instant.FromUtc(2026, 11, 29, 22, 59));
        Words(await core.Hear(heron, "leaderboard")).ShouldContain("heron");
        core.Set(Instant.FromUtc(2026, 11, 29, 23, 0));

        Words(await core.Hear(heron, "leaderboard")).ShouldContain("No break this week yet.");
    }

    internal static async Task Take(BotCore core, string routine, params string[] members)
    {
        var it = await core.StartBreak(await core.Caller("starter"), routine);
        await core.Turn();
        foreach (var member in members)
            await core.Press(await core.Caller(member), JoinBreak.CountMeIn(it.Id));
        await core.Until(it.Ends);
    }

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);

    private static Task<int> SetVisibility(BotCore core, string member, int visibility) =>
        core.Query(context =>
            context
                .Members.Where(row => row.Key == member)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Visibility, visibility),
                    TestContext.Current.CancellationToken
                )
        );

    private static Task<int> SetRule(BotCore core, LeaderboardRule rule) =>
        core.Query(context =>
            context.Teams.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Leaderboard, (int)rule),
                TestContext.Current.CancellationToken
            )
        );
}
