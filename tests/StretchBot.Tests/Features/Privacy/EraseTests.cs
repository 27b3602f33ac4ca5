using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Privacy;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Privacy;

public sealed class EraseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_asks_twice_and_says_what_goes_and_what_stays()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);

        var first = await core.Hear(heron, "privacy erase");
        Words(first)
            .ShouldStartWith("Erase everything about you?\n• Goes: your part in 2 breaks, 1 of your own stretches");
        Words(first).ShouldContain("• Stays, without your name: how many took part in each break");
        var second = await core.Feel(heron, first.Buttons[0].Id);
        Words(second).ShouldStartWith("Sure? This can't be taken back");
        (await core.Number("SELECT count(*) FROM members WHERE key = 'heron'")).ShouldBe(1);

        Words(await core.Feel(heron, second.Buttons[1].Id)).ShouldStartWith("Nothing was erased");
        (await core.Number("SELECT count(*) FROM members WHERE key = 'heron'")).ShouldBe(1);

        Words(await core.Feel(heron, second.Buttons[0].Id)).ShouldStartWith("Everything about you is erased");
        (await core.Number("SELECT count(*) FROM members WHERE key = 'heron'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_of_the_member_is_left_and_everything_of_others_is()
    {
        await using var core = await BotCore.Start();
        var (heron, otter) = await FullLife.Live(core);
        var before = await Everything(core, otter);
        (await Traces.Of(core, [heron.Member], ["heron"])).Length.ShouldBeGreaterThan(6);

        await Erase(core, heron);

        (await Traces.Of(core, [heron.Member], ["heron"])).ShouldBeEmpty();
        (await Everything(core, otter)).ShouldBe(before);
    }

    [Fact]
    public async Task The_team_s_counts_stay_right_and_its_messages_name_nobody_who_is_gone()
    {
        await using var core = await BotCore.Start();
        var (heron, otter) = await FullLife.Live(core);
        var before = Words(await core.Hear(otter, "leaderboard"));
        before.ShouldContain("People: 2\n");
        var totals = await Totals(core);

        await Erase(core, heron);
        await core.Pass(Duration.FromMinutes(1));

        (await Totals(core)).ShouldBe(totals);
        var after = Words(await core.Hear(otter, "leaderboard"));
        after.ShouldContain("People: 2\n");
        after.ShouldNotContain("heron");
        core.Platform.Messages.Length.ShouldBe(2);
        foreach (var (_, card) in core.Platform.Messages)
            Words(card).ShouldContain("2 took part: otter and 1 more.");
    }

    [Fact]
    public async Task Who_is_erased_in_the_midst_of_a_break_is_not_counted_and_can_begin_anew()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(await core.Caller("otter"));
        await core.Turn();
        await core.Press(heron, JoinBreak.CountMeIn(it.Id));

        await Erase(core, heron);
        await core.Press(await core.Caller(), JoinBreak.CountMeIn(it.Id));
        await core.Press(await core.Caller(), JoinBreak.CountMeIn(it.Id));
        await core.Until(it.Ends);

        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
        Words(await core.Hear(await core.Caller(), "me")).ShouldContain("Altogether: 1 break");
    }

    [Fact]
    public async Task A_press_erases_whoever_presses_and_an_unfinished_erasure_leaves_everything()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);
        var stranger = await core.Caller("wolf", team: "other");

        await core.Press(stranger, ErasePressed.Third());

        (await core.Number("SELECT count(*) FROM members WHERE key = 'wolf'")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM members WHERE key IN ('heron', 'otter')")).ShouldBe(2);
        var disguised = heron with { Team = stranger.Team };
        await core.Press(disguised, ErasePressed.Third());
        (await core.Number("SELECT count(*) FROM members WHERE key = 'heron'")).ShouldBe(1);
        await core.Query(context =>
            context.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER stop BEFORE DELETE ON members BEGIN SELECT RAISE(ABORT, 'stop'); END",
                Cancel
            )
        );
        await core.Press(heron, ErasePressed.Third());
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(4);
        (await core.Number("SELECT sum(gone) FROM team_tallies")).ShouldBe(0);
    }

    [Fact]
    public async Task An_admin_can_erase_the_team_and_nobody_else_can()
    {
        await using var core = await BotCore.Start();
        await FullLife.Live(core);
        var (other, _) = await FullLife.Live(core, "other");
        var rows = await RowsByTable(core);
        var member = await core.Caller("fox");
        Words(await core.Hear(member, "privacy erase team")).ShouldContain("Only a team admin");
        Words(await core.Feel(member, ErasePressed.TeamThird()))
            .ShouldStartWith("Only a team admin can erase the team");
        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(2);
        var admin = await core.Caller(admin: true);

        var first = await core.Hear(admin, "privacy erase team");
        var second = await core.Feel(admin, first.Buttons[0].Id);
        Words(await core.Feel(admin, second.Buttons[0].Id)).ShouldStartWith("Everything about this team is erased");

        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(1);
        foreach (var (table, count) in await RowsByTable(core))
            (count * 2).ShouldBe(rows[table], table);
        Words(await core.Hear(other, "leaderboard")).ShouldContain("People: 2\n");
    }

    private static async Task Erase(BotCore core, Caller caller) => await core.Press(caller, ErasePressed.Third());

    private static async Task<string> Everything(BotCore core, Caller caller) =>
        System.Text.Encoding.UTF8.GetString(
            (await core.Get<IPrivacyStore>().Everything(caller, core.Now, Cancel)).ToJson()
        );

    private static Task<string> Totals(BotCore core) =>
        core.Query(async context =>
            string.Join(
                '\n',
                (await context.TeamTallies.AsNoTracking().ToListAsync(Cancel)).Select(row =>
                    $"{row.Scope} {row.Kind} {row.Start} {row.Posted} {row.Shared} {row.Taken} {row.Seconds}"
                )
            )
        );

    private static async Task<Dictionary<string, long>> RowsByTable(BotCore core)
    {
        var tables = await Traces.Pairs(
            core,
            """
            SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND (c.name IN ('team_id', 'member_id', 'channel_id', 'schedule_id'))
            """
        );
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables.Select(pair => pair.Item1).Distinct(StringComparer.Ordinal))
            rows[table] = await core.Number($"SELECT count(*) FROM {table}");
        return rows;
    }

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
