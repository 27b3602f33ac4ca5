using Microsoft.EntityFrameworkCore;
using Shouldly;
using StretchBot.Features.Leaderboard;
using Xunit;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Tests.Storage;

/// <summary>Counts every tally again from the raw rows, and holds it against what is kept.</summary>
internal static class Recount
{
    private sealed record Key(long Team, long Scope, int Kind, int Start, long Member);

    private sealed record Count(int Breaks, long Seconds, int Solos);

    private sealed record TeamKey(long Team, long Scope, int Kind, int Start);

    private sealed record TeamCount(int Posted, int Shared, int Taken, long Seconds, int Gone);

    private static readonly TeamCount NothingYet = new(0, 0, 0, 0, 0);

    /// <param name="erased">For each erased member the breaks in which their part counted: they count for the team for ever.</param>
    public static async Task Compare(BotCore core, params IReadOnlyCollection<IReadOnlyCollection<long>> erased)
    {
        var cancel = TestContext.Current.CancellationToken;
        var members = new Dictionary<Key, Count>();
        var teams = new Dictionary<TeamKey, TeamCount>();
        var rows = await core.Query(context => context.Breaks.AsNoTracking().ToListAsync(cancel));
        var parts = await core.Query(context => context.Participations.AsNoTracking().ToListAsync(cancel));
        var solos = await core.Query(async context =>
            await (
                from solo in context.Solos
                join member in context.Members on solo.MemberId equals member.Id
                select new
                {
                    member.TeamId,
                    solo.MemberId,
                    solo.Day,
                    solo.Seconds,
                }
            ).ToListAsync(cancel)
        );
        foreach (var row in rows)
        {
            row.Finished.ShouldBeTrue();
            // Nobody saw a break that was given up: only Done, which says that it was done, counts there.
            var taking = parts
                .Where(part => part.BreakId == row.Id && (part.State == 3 || (part.State == 1 && row.Message != null)))
                .ToList();
            parts.Where(part => part.BreakId == row.Id).ShouldAllBe(part => part.Counted == taking.Contains(part));
            var all = taking.Count + erased.Count(taken => taken.Contains(row.Id));
            row.Taken.ShouldBe(all);
            var seconds = (row.Ends - row.Starts) / 1_000;
            foreach (var scope in new[] { 0, row.ChannelId })
            foreach (var (kind, start) in Periods(row.Day))
            {
                foreach (var part in taking)
                    Add(members, new Key(row.TeamId, scope, kind, start, part.MemberId), new Count(1, seconds, 0));
                Add(
                    teams,
                    new TeamKey(row.TeamId, scope, kind, start),
                    new TeamCount(row.Message is null ? 0 : 1, all >= 2 ? 1 : 0, all, seconds * all, Gone: 0)
                );
            }
        }
        foreach (var taken in erased)
        foreach (
            var team in rows.Where(row => taken.Contains(row.Id))
                .SelectMany(row =>
                    new[] { 0, row.ChannelId }.SelectMany(scope =>
                        Periods(row.Day).Select(it => new TeamKey(row.TeamId, scope, it.Kind, it.Start))
                    )
                )
                .Distinct()
        )
            Add(teams, team, NothingYet with { Gone = 1 });
        foreach (var solo in solos)
        foreach (var (kind, start) in Periods(solo.Day))
            Add(members, new Key(solo.TeamId, 0, kind, start, solo.MemberId), new Count(0, solo.Seconds, 1));

        var tallies = await core.Query(context => context.Tallies.AsNoTracking().ToListAsync(cancel));
        Same(
            members,
            tallies.ToDictionary(
                row => new Key(row.TeamId, row.Scope, row.Kind, row.Start, row.MemberId),
                row => new Count(row.Breaks, row.Seconds, row.Solos)
            )
        );
        var teamTallies = await core.Query(context => context.TeamTallies.AsNoTracking().ToListAsync(cancel));
        Same(
            teams.Where(team => team.Value != NothingYet),
            teamTallies.ToDictionary(
                row => new TeamKey(row.TeamId, row.Scope, row.Kind, row.Start),
                row => new TeamCount(row.Posted, row.Shared, row.Taken, row.Seconds, row.Gone)
            )
        );
    }

    private static void Same<T>(IEnumerable<T> recounted, IEnumerable<T> kept)
    {
        recounted.Except(kept).ShouldBeEmpty();
        kept.Except(recounted).ShouldBeEmpty();
    }

    private static IEnumerable<(int Kind, int Start)> Periods(int day) =>
        Enum.GetValues<PeriodKind>().Select(kind => ((int)kind, Period.Of(kind, Period.FromDayNumber(day)).Start));

    private static void Add(Dictionary<Key, Count> counts, Key key, Count more)
    {
        var known = counts.GetValueOrDefault(key, new Count(0, 0, 0));
        counts[key] = new Count(known.Breaks + more.Breaks, known.Seconds + more.Seconds, known.Solos + more.Solos);
    }

    private static void Add(Dictionary<TeamKey, TeamCount> counts, TeamKey key, TeamCount more)
    {
        var known = counts.GetValueOrDefault(key, NothingYet);
        counts[key] = new TeamCount(
            known.Posted + more.Posted,
            known.Shared + more.Shared,
            known.Taken + more.Taken,
            known.Seconds + more.Seconds,
            known.Gone + more.Gone
        );
    }
}
