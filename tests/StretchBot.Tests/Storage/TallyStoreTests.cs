using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Schedules;
using StretchBot.Outbox;
using Xunit;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Tests.Storage;

public sealed class TallyStoreTests
{
    private static readonly Period ThisWeek = Period.Of(PeriodKind.Week, new LocalDate(2026, 11, 23));

    [Fact]
    public async Task A_standing_is_read_from_indexes_and_needs_no_sorting()
    {
        var queries = new RecordedQueries();
        await using var core = await BotCore.Start(more: queries.AddTo);
        var heron = await core.Caller();
        await Fill(core, heron, members: 200);
        queries.Forget();

        await core.Hear(heron, "leaderboard");
        await core.Hear(heron, "leaderboard month here");
        await core.Hear(heron, "leaderboard all");

        var plans = await queries.Plans(core);
        plans.Length.ShouldBeGreaterThan(10);
        foreach (var (sql, steps) in plans)
        {
            steps.ShouldAllBe(step => !IsScan(step), sql);
            steps.ShouldAllBe(step => !step.Contains("TEMP B-TREE", StringComparison.Ordinal), sql);
        }
    }

    [Fact]
    public async Task One_s_own_tally_is_read_from_indexes()
    {
        var queries = new RecordedQueries();
        await using var core = await BotCore.Start(more: queries.AddTo);
        var heron = await core.Caller();
        await Fill(core, heron, members: 200);
        queries.Forget();

        await core.Hear(heron, "me");

        foreach (var (sql, steps) in await queries.Plans(core))
            steps.ShouldAllBe(step => !IsScan(step), sql);
    }

    [Fact]
    public async Task What_is_due_is_found_by_an_index()
    {
        var queries = new RecordedQueries();
        await using var core = await BotCore.Start(more: queries.AddTo);
        await core.AddSchedule(await core.Caller(), "daily 12:00");
        queries.Forget();

        await core.Get<OpenBreaks>().Run(core.Now, Cancel);
        await core.Get<AdvanceBreaks>().Run(core.Now, Cancel);
        await core.Get<IDueSlots>().EarliestDue(Cancel);
        await core.Get<IDueBreaks>().EarliestDue(Cancel);

        await core.Get<IOutboxStore>().Claim(core.Now, 64, Duration.FromMinutes(1), Cancel);
        await core.Get<IOutboxStore>().EarliestDue(Cancel);

        foreach (var (sql, steps) in await queries.Plans(core))
            steps.ShouldAllBe(step => !IsScan(step), sql);
    }

    [Fact]
    public async Task A_team_sees_nothing_of_another_team()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var schedule = await core.AddSchedule(heron, "daily 12:00");
        var it = await core.StartBreak(heron);
        await core.Turn();
        core.Set(it.Starts);
        await core.Press(heron, DoneBreak.Id(it.Id));
        var stranger = await core.Caller("wolf", team: "other");
        var disguised = stranger with { Channel = heron.Channel, Member = heron.Member };
        var tallies = core.Get<ITallyStore>();
        var schedules = core.Get<IScheduleStore>();

        (await core.Get<IBreakStore>().Find(it.Id, stranger.Team, Cancel)).ShouldBeNull();
        foreach (var channel in new ChannelId?[] { null, heron.Channel })
        {
            var standing = await tallies.Standing(disguised, channel, ThisWeek, 10, Cancel);
            standing.Total.ShouldBe(TeamTotal.None);
            standing.Top.ShouldBeEmpty();
            standing.People.ShouldBe(0);
            standing.Own.ShouldBeNull();
        }
        var own = await tallies.Own(disguised, new LocalDate(2026, 11, 23), new LocalDate(2026, 11, 1), Cancel);
        own.All.ShouldBe(new TallySum(0, 0, 0));
        own.Days.ShouldBeEmpty();
        (await schedules.InChannel(stranger.Team, heron.Channel, Cancel)).ShouldBeEmpty();
        (await schedules.Skip(disguised, schedule, BotCore.Morning, Cancel)).ShouldBeFalse();
        (await schedules.Pause(disguised, schedule, null, null, Cancel)).ShouldBeFalse();
        (await schedules.Resume(stranger.Team, heron.Channel, schedule, core.Now, Cancel)).ShouldBeFalse();
        (await schedules.Remove(stranger.Team, heron.Channel, schedule, Cancel)).ShouldBeFalse();
        var mine = (await schedules.InChannel(heron.Team, heron.Channel, Cancel))[0];
        (await schedules.Replace(mine with { Team = stranger.Team }, Cancel)).ShouldBeOfType<ScheduleGone>();
        (await core.Get<IBreakStore>().NextBreak(stranger.Team, heron.Channel, core.Now, Cancel)).ShouldBeNull();
        (await core.Hear(disguised, "schedule")).InPlainWords(BotCore.Berlin).ShouldNotContain("12:00");
        (await core.Hear(disguised, "next")).InPlainWords(BotCore.Berlin).ShouldNotContain("12:00");
    }

    [Fact]
    public async Task A_break_in_another_channel_counts_for_the_team_but_not_here()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(await core.Caller(channel: "design"));
        await core.Turn();
        core.Set(it.Starts);
        await core.Press(heron, DoneBreak.Id(it.Id));

        var team = await core.Get<ITallyStore>().Standing(heron, null, ThisWeek, 10, Cancel);
        var here = await core.Get<ITallyStore>().Standing(heron, heron.Channel, ThisWeek, 10, Cancel);

        team.Total.Taken.ShouldBe(1);
        here.Total.Taken.ShouldBe(0);
        here.Own.ShouldBeNull();
    }

    private static bool IsScan(string step) =>
        step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Tallies as a busy team has them; the first member is the caller.</summary>
    private static async Task Fill(BotCore core, Caller heron, int members)
    {
        await using var connection = await core.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {members})
            INSERT OR IGNORE INTO members (id, team_id, key, name, visibility, recent)
            SELECT i, {heron.Team}, 'm' || i, 'm' || i, 0, '' FROM n;
            INSERT INTO tallies (team_id, scope, kind, start, member_id, breaks, seconds, solos)
            SELECT {heron.Team}, s.scope, p.kind, p.start, m.id, 1 + m.id % 20, 60 * (m.id % 30), 0
            FROM members m, (SELECT 0 AS scope UNION ALL SELECT {heron.Channel}) s,
                 (SELECT 1 AS kind, {ThisWeek.Start} AS start UNION ALL SELECT 5, 0) p;
            """;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
