using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Stretches;
using Xunit;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Tests.Storage;

public sealed class TallyWritesTests
{
    [Fact]
    public async Task After_five_hundred_random_breaks_every_tally_equals_a_recount()
    {
        await using var core = await BotCore.Start(Instant.FromUtc(2026, 12, 14, 8, 0));
        var callers = await Crowd(core);
        var chance = new SeededChance(20261214);
        string[] routines = ["", "desk-minute", "neck-and-screen", "stand-up-three"];
        var breaks = 0;
        while (breaks < 500)
        {
            var live = new List<Break>();
            foreach (var room in callers)
                if (chance.Next(2) == 0)
                {
                    live.Add(await core.StartBreak(room[0], routines[chance.Next(routines.Length)]));
                    breaks++;
                }
            if (chance.Next(10) > 0)
                await core.Turn();
            await Press(core, callers, live, chance, 3);
            if (live.Count > 0)
                core.Set(live.Min(it => it.Starts) + Duration.FromSeconds(chance.Next(90)));
            await Press(core, callers, live, chance, 6);
            core.Advance(Duration.FromMinutes(chance.Next(20)));
            await core.Turn();
            await Press(core, callers, live, chance, 3);
            if (chance.Next(2) == 0)
                await core.Press(callers[chance.Next(callers.Length)][chance.Next(5)], SoloDone.Id("pigeon"));
            core.Advance(Duration.FromMinutes(40 + chance.Next(10 * 60)));
            await core.Turn();
        }

        await Recount.Compare(core);
        (await core.Number("SELECT count(DISTINCT start) FROM tallies WHERE kind = 1")).ShouldBeGreaterThan(4);
        (await core.Number("SELECT sum(taken) FROM breaks")).ShouldBeGreaterThan(500);
        (await core.Number("SELECT count(*) FROM participations WHERE NOT counted")).ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("2026-11-29T22:59:00", "2026-11-23", "2026-11-01", "2026-10-01", "2026-01-01")] // Sunday 23:59 in Berlin
    [InlineData("2026-11-29T23:00:00", "2026-11-30", "2026-11-01", "2026-10-01", "2026-01-01")] // Monday 00:00
    [InlineData("2026-12-31T22:59:00", "2026-12-28", "2026-12-01", "2026-10-01", "2026-01-01")] // the last minute of the year
    [InlineData("2026-12-31T23:00:00", "2026-12-28", "2027-01-01", "2027-01-01", "2027-01-01")] // the first of the next
    [InlineData("2026-09-30T21:59:00", "2026-09-28", "2026-09-01", "2026-07-01", "2026-01-01")] // the end of a quarter, in summer
    [InlineData("2026-09-30T22:00:00", "2026-09-28", "2026-10-01", "2026-10-01", "2026-01-01")]
    public async Task A_break_counts_in_the_periods_in_which_it_starts_by_the_clock_of_the_team(
        string starts,
        string week,
        string month,
        string quarter,
        string year
    )
    {
        var start = NodaTime.Text.InstantPattern.General.Parse(starts + "Z").Value;
        await using var core = await BotCore.Start(start - BreakRules.LeadByHand);
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        it.Starts.ShouldBe(start);
        await core.Turn();
        await core.Press(heron, JoinBreak.Id(it.Id));

        await core.Until(it.Closes);

        foreach (
            var (kind, first) in new[]
            {
                (PeriodKind.Week, week),
                (PeriodKind.Month, month),
                (PeriodKind.Quarter, quarter),
                (PeriodKind.Year, year),
            }
        )
        {
            var expected = Period.DayNumber(NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value);
            foreach (var table in new[] { "tallies", "team_tallies" })
                (await core.Number($"SELECT start FROM {table} WHERE scope = 0 AND kind = {(int)kind}")).ShouldBe(
                    expected,
                    $"{table} {kind}"
                );
        }
    }

    private static async Task<Caller[][]> Crowd(BotCore core)
    {
        var rooms = new List<Caller[]>();
        foreach (var team in new[] { "acme", "other" })
        foreach (var channel in new[] { "team", "design", "ops" })
        {
            var room = new List<Caller>();
            for (var i = 0; i < 7; i++)
                room.Add(await core.Caller($"member-{i}", channel, team));
            rooms.Add([.. room]);
        }
        return [.. rooms];
    }

    private static async Task Press(
        BotCore core,
        Caller[][] callers,
        List<Break> live,
        SeededChance chance,
        int presses
    )
    {
        if (live.Count == 0)
            return;
        for (var i = 0; i < presses; i++)
        {
            var it = live[chance.Next(live.Count)];
            // One in eight presses comes from another channel or another team.
            var room =
                chance.Next(8) == 0
                    ? callers[chance.Next(callers.Length)]
                    : callers.Single(room => room[0].Channel == it.Channel);
            ButtonId[] buttons = [JoinBreak.Id(it.Id), JoinBreak.CountMeIn(it.Id), DoneBreak.Id(it.Id)];
            await core.Press(room[chance.Next(room.Length)], buttons[chance.Next(buttons.Length)]);
        }
    }
}
