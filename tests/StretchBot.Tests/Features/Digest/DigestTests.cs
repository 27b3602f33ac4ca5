using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Digest;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Digest;

/// <summary>A channel's week, told once, with the clock moved from week to week. The first Monday is 23 November 2026, 10:00 in Berlin.</summary>
public sealed class DigestTests
{
    private static readonly Instant NextMonday = BotCore.Morning + Duration.FromDays(7) - Duration.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_is_told_once_on_Monday_at_nine()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        await core.Pass(Duration.FromDays(1));
        await Together(core, "heron");

        await core.Until(NextMonday - Duration.FromSeconds(1));
        Digests(core).ShouldBeEmpty();
        await core.Until(NextMonday + Duration.FromDays(20));

        var digest = Digests(core).ShouldHaveSingleItem();
        digest.At.ShouldBe(NextMonday);
        digest.Place.ShouldBe("acme/team");
        digest.Card.ShouldFit("digest");
        digest
            .Card.InPlainWords(BotCore.Berlin)
            .ShouldBe(
                """
                Your week together, 23 November to 29 November
                Breaks taken together: 1 of 2 (50%)
                Minutes together: 3
                People: 2
                █▃·····
                Most loved: 20-20-20.
                1. heron: 2 breaks, 2 min
                2. fox: 1 break, 1 min
                Once a week, and only after a week with breaks. More: /stretch leaderboard here
                """
            );
    }

    [Fact]
    public async Task Each_week_with_breaks_has_its_own_and_is_held_against_the_one_before()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        await core.Until(BotCore.Morning + Duration.FromDays(7));
        await Together(core, "heron");
        await core.Until(NextMonday + Duration.FromDays(8));

        Digests(core).Select(digest => digest.At).ShouldBe([NextMonday, NextMonday + Duration.FromDays(7)]);
        Digests(core)[1].Card.InPlainWords(BotCore.Berlin).ShouldContain("0 of 1 (0%), the week before: 100%");
    }

    [Fact]
    public async Task A_break_before_the_digest_of_the_same_Monday_is_told_a_week_later()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        await core.Until(NextMonday - Duration.FromHours(1));
        await Together(core, "fox");
        await core.Until(NextMonday + Duration.FromDays(8));

        Digests(core).Length.ShouldBe(2);
        Digests(core)[0].Card.InPlainWords(BotCore.Berlin).ShouldNotContain("fox");
        Digests(core)[1].Card.InPlainWords(BotCore.Berlin).ShouldContain("1. fox: 1 break");
    }

    [Fact]
    public async Task Who_hides_while_a_digest_is_on_its_way_is_not_named_by_it_for_long()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        var heron = await core.Caller();
        core.Platform.After = async attempt =>
        {
            if (attempt.Key.StartsWith("digest-", StringComparison.Ordinal))
                await core.Hear(heron, "privacy hide");
        };

        await core.Until(NextMonday + Duration.FromMinutes(1));

        Digests(core).ShouldHaveSingleItem().Card.InPlainWords(BotCore.Berlin).ShouldContain("heron");
        var shown = core.Platform.Newest.InPlainWords(BotCore.Berlin);
        shown.ShouldStartWith("Your week together");
        shown.ShouldNotContain("heron");
        shown.ShouldContain("fox");
    }

    [Fact]
    public async Task Digests_that_stand_lose_their_names_when_the_team_turns_names_off()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        await core.Until(NextMonday + Duration.FromMinutes(1));
        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("heron");

        await core.Hear(await core.Caller("ada", admin: true), "settings leaderboard off");
        await core.Until(NextMonday + Duration.FromMinutes(2));

        var shown = core.Platform.Newest.InPlainWords(BotCore.Berlin);
        shown.ShouldStartWith("Your week together");
        shown.ShouldNotContain("heron");
        shown.ShouldNotContain("fox");
    }

    [Fact]
    public async Task A_week_in_which_nobody_joined_is_passed_over_in_silence()
    {
        await using var core = await BotCore.Start();
        await Together(core);
        await core.Until(NextMonday + Duration.FromDays(8));

        Digests(core).ShouldBeEmpty();
        (await core.Scalar("SELECT digest_due FROM channels")).ShouldBe(DBNull.Value);
    }

    [Theory]
    [InlineData("UPDATE teams SET digest_off = 1")]
    [InlineData("UPDATE channels SET digest_off = 1")]
    [InlineData("UPDATE teams SET left_at = 1")]
    public async Task It_can_be_turned_off_and_on_again(string off)
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        await Run(core, off);
        await core.Until(NextMonday + Duration.FromHours(1));
        Digests(core).ShouldBeEmpty();

        await Run(core, "UPDATE teams SET digest_off = 0, left_at = NULL; UPDATE channels SET digest_off = 0");
        await Together(core, "heron");
        await core.Until(NextMonday + Duration.FromDays(8));

        Digests(core).ShouldHaveSingleItem().At.ShouldBe(NextMonday + Duration.FromDays(7));
    }

    [Fact]
    public async Task Another_day_and_hour_hold_at_once()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        await Run(core, "UPDATE teams SET digest_day = 5, digest_hour = 15");
        await core.Until(NextMonday + Duration.FromDays(8));

        Digests(core).ShouldHaveSingleItem().At.ShouldBe(NextMonday + Duration.FromDays(4) + Duration.FromHours(6));
    }

    [Fact]
    public async Task Whoever_hides_is_counted_and_not_named()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        await Run(core, "UPDATE members SET visibility = 1 WHERE key = 'fox'");
        await core.Until(NextMonday);

        var words = Digests(core).Single().Card.InPlainWords(BotCore.Berlin);

        words.ShouldContain("People: 2");
        words.ShouldContain("heron");
        words.ShouldNotContain("fox");
    }

    [Theory]
    [InlineData(1, "fox")]
    [InlineData(2, "")]
    public async Task The_teams_rule_decides_who_is_named(int rule, string named)
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron", "fox");
        await Run(core, $"UPDATE teams SET leaderboard = {rule}; UPDATE members SET visibility = 2 WHERE key = 'fox'");
        await core.Until(NextMonday);

        var card = Digests(core).Single().Card;

        card.Parts.OfType<Ranking>()
            .SelectMany(ranking => ranking.Rows)
            .Select(row => row.Name)
            .ShouldBe(named.Length == 0 ? [] : [named]);
        card.InPlainWords(BotCore.Berlin).ShouldContain("People: 2");
    }

    [Fact]
    public async Task Only_three_ranks_are_named()
    {
        await using var core = await BotCore.Start();
        await Together(core, "a", "b", "c", "d");
        await Together(core, "a", "b", "c");
        await Together(core, "a", "b");
        await Together(core, "a");
        await core.Until(NextMonday);

        Digests(core)
            .Single()
            .Card.Parts.OfType<Ranking>()
            .Single()
            .Rows.Select(row => row.Name)
            .ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Every_channel_has_its_own()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        await Together(core, ["fox"], channel: "design");
        await core.Until(NextMonday);

        Digests(core).Select(digest => digest.Place).ShouldBe(["acme/team", "acme/design"], ignoreOrder: true);
        Digests(core)
            .Single(digest => digest.Place == "acme/team")
            .Card.InPlainWords(BotCore.Berlin)
            .ShouldNotContain("fox");
    }

    [Fact]
    public async Task After_a_day_of_absence_it_is_late_and_after_a_week_it_is_not_posted()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        core.Set(NextMonday + Duration.FromDays(1));
        await core.Turn();
        Digests(core).ShouldHaveSingleItem();
        await Together(core, "heron");
        core.Set(NextMonday + Duration.FromDays(12));
        await core.Turn();

        Digests(core).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_platform_that_fails_gets_it_later_and_once()
    {
        await using var core = await BotCore.Start();
        await Together(core, "heron");
        core.Platform.Before = attempt =>
            attempt.At < NextMonday + Duration.FromMinutes(10) ? new TryLater("down") : null;
        await core.Until(NextMonday + Duration.FromHours(1));

        core.Platform.Messages.Count(message =>
                message.Value.Title.ToString().StartsWith("Your week", StringComparison.Ordinal)
            )
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("Europe/Berlin", 2, "2026-03-30T00:00:00Z")]
    [InlineData("America/New_York", 9, "2026-03-30T13:00:00Z")]
    public void It_is_due_on_the_teams_own_clock(string zone, int hour, string due) =>
        DigestTimes
            .For(new LocalDate(2026, 3, 23), IsoDayOfWeek.Monday, hour, DateTimeZoneProviders.Tzdb[zone])
            .ShouldBe(NodaTime.Text.InstantPattern.General.Parse(due).Value);

    private static Attempt[] Digests(BotCore core) =>
        [.. core.Platform.Of("post").Where(attempt => attempt.Key.StartsWith("digest-", StringComparison.Ordinal))];

    private static Task Together(BotCore core, params string[] members) => Together(core, members, "team");

    /// <summary>One break by hand, from its start to its close, with these people in.</summary>
    private static async Task Together(BotCore core, string[] members, string channel)
    {
        var it = await core.StartBreak(await core.Caller("starter", channel));
        await core.Turn();
        foreach (var member in members)
            await core.Press(await core.Caller(member, channel), JoinBreak.Id(it.Id));
        await core.Until(it.Closes + Duration.FromMinutes(1));
    }

    private static Task<int> Run(BotCore core, string sql) =>
        core.Query(context => context.Database.ExecuteSqlRawAsync(sql, Cancel));
}
