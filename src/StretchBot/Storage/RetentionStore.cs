using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Privacy;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>Lets go of what is no longer to be kept. Ids grow with time, so the oldest are found first without an index of their own.</summary>
internal sealed class RetentionStore(Database database, MemberMemory memory) : IRetentionStore
{
    private const int GoneCustom = 2;

    public ValueTask<int> Fold(Instant before, int most, Instant now, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                var from = before.ToRow();
                await StandingNames.RedrawWithout(context, before, most, now, cancel);
                var parts = await context.Database.ExecuteSqlAsync(
                    $"""
                    DELETE FROM participations WHERE (break_id, member_id) IN
                        (SELECT p.break_id, p.member_id
                         FROM (SELECT break_id, member_id FROM participations ORDER BY break_id LIMIT {most}) p
                         JOIN breaks b ON b.id = p.break_id
                         WHERE b.closes < {from})
                    """,
                    cancel
                );
                var solos = await context.Database.ExecuteSqlAsync(
                    $"""
                    DELETE FROM solos WHERE id IN (SELECT id FROM solos ORDER BY id LIMIT {most}) AND at < {from}
                    """,
                    cancel
                );
                await context.Database.ExecuteSqlAsync(
                    $"UPDATE breaks SET started_by = NULL WHERE started_by IS NOT NULL AND closes < {from}",
                    cancel
                );
                await context.Database.ExecuteSqlAsync(
                    $"UPDATE slots SET decided_by = NULL WHERE decided_by IS NOT NULL AND at < {from}",
                    cancel
                );
                var day = Period.DayNumber(before.InUtc().Date);
                await context.AwayTimes.Where(row => row.Last < day).ExecuteDeleteAsync(cancel);
                await context.Customs.Where(row => row.State == GoneCustom && row.At < from).ExecuteDeleteAsync(cancel);
                return Math.Max(parts, solos);
            },
            cancel
        );

    public async ValueTask<int> EraseTeamsGone(Instant before, CancellationToken cancel)
    {
        var from = before.ToRow();
        var gone = await database.Read(
            context => context.Teams.Where(row => row.LeftAt < from).Select(row => row.Id).ToListAsync(cancel),
            cancel
        );
        foreach (var team in gone)
            await database.Write(
                async context =>
                {
                    if (await context.Teams.AnyAsync(row => row.Id == team && row.LeftAt < from, cancel))
                        await TeamErasure.Erase(context, team, cancel);
                    return true;
                },
                cancel
            );
        if (gone.Count > 0)
            memory.Forget();
        return gone.Count;
    }
}
