using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Privacy;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Privacy;

public sealed class RetentionTests
{
    private static readonly Duration Long = RetentionRules.Default.KeepFor;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_took_part_long_ago_is_let_go_and_the_tallies_stay()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);
        var before = Words(await core.Hear(heron, "leaderboard all"));
        core.Set(core.Now + Long - Duration.FromHours(3));
        await Keep(core);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(4);
        (await core.Number("SELECT count(*) FROM solos")).ShouldBe(2);

        core.Advance(Duration.FromHours(4));
        await Keep(core);

        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM solos")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM breaks WHERE started_by IS NOT NULL")).ShouldBe(0);
        Words(await core.Hear(heron, "leaderboard all")).ShouldBe(before);
        Words(await core.Hear(heron, "me")).ShouldContain("Altogether: 2 breaks");
    }

    [Fact]
    public async Task More_than_one_batch_goes_in_one_run()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Query(context =>
            context.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {(Retention.Batch * 2) + 1})
                INSERT INTO solos (member_id, stretch, at, seconds, day, counted)
                SELECT {heron.Member.Value}, 'pigeon', i, 30, 0, 1 FROM n
                """,
                Cancel
            )
        );

        await Keep(core);

        (await core.Number("SELECT count(*) FROM solos")).ShouldBe(0);
    }

    [Fact]
    public async Task Past_away_times_are_let_go_and_those_to_come_stay()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "away 2026-11-25");
        core.Advance(Long + Duration.FromDays(3));
        await core.Hear(heron, "away tomorrow");

        await Keep(core);

        (await core.Number("SELECT count(*) FROM away_times")).ShouldBe(1);
        Words(await core.Hear(heron, "away list")).ShouldStartWith("When you are away");
    }

    [Fact]
    public async Task A_team_that_removed_the_bot_is_erased_after_thirty_days_and_no_other()
    {
        await using var core = await BotCore.Start();
        await FullLife.Live(core);
        await FullLife.Live(core, "other");
        await core.Get<IRoster>().TeamLeft(PlatformName.Playground, "acme", Cancel);
        core.Advance(Duration.FromDays(29));
        await Keep(core);
        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(2);

        core.Advance(Duration.FromDays(2));
        await Keep(core);

        (await core.Scalar("SELECT group_concat(key) FROM teams")).ShouldBe("other");
        (await core.Number("SELECT count(*) FROM members")).ShouldBe(2);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(4);
    }

    [Fact]
    public async Task A_team_that_came_back_is_kept()
    {
        await using var core = await BotCore.Start();
        await FullLife.Live(core);
        await core.Get<IRoster>().TeamLeft(PlatformName.Playground, "acme", Cancel);
        await core.Get<IRoster>().TeamReturned(PlatformName.Playground, "acme", Cancel);
        core.Advance(Duration.FromDays(31));

        await Keep(core);

        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(1);
    }

    [Fact]
    public async Task The_prompts_of_breaks_long_ago_say_how_many_took_part_and_no_longer_who()
    {
        await using var core = await BotCore.Start();
        await FullLife.Live(core);
        core.Platform.Messages.ShouldAllBe(message => Words(message.Value).Contains("heron"));
        core.Advance(Long + Duration.FromDays(1));

        await Keep(core);
        await core.Pass(Duration.FromMinutes(1));

        core.Platform.Messages.Length.ShouldBe(2);
        foreach (var (_, card) in core.Platform.Messages)
            Words(card).ShouldContain("Took part: 2 people.");
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    private static async Task Keep(BotCore core) => await core.Get<Retention>().Run(core.Now, Cancel);

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
