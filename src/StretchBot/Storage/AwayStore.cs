using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>When members are away, a row a time.</summary>
internal sealed class AwayStore(Database database) : IAwayStore
{
    public async ValueTask<Func<LocalDate, bool>> Of(MemberId member, CancellationToken cancel)
    {
        var times = await All(member, cancel);
        return day => times.Any(time => time.Contains(day));
    }

    public ValueTask<ImmutableArray<AwayTime>> All(MemberId member, CancellationToken cancel) =>
        database.Read(context => Times(context, member, cancel), cancel);

    public ValueTask<ImmutableArray<AwayTime>> Change(
        MemberId member,
        Func<ImmutableArray<AwayTime>, ImmutableArray<AwayTime>> change,
        CancellationToken cancel
    ) =>
        database.Write(
            async context =>
            {
                var present = await Times(context, member, cancel);
                var kept = change(present);
                if (kept.SequenceEqual(present))
                    return present;
                await context.AwayTimes.Where(row => row.MemberId == member.Value).ExecuteDeleteAsync(cancel);
                context.AwayTimes.AddRange(
                    kept.Select(time => new AwayTimeRow
                    {
                        MemberId = member.Value,
                        First = Period.DayNumber(time.First),
                        Last = Period.DayNumber(time.Last),
                    })
                );
                await context.SaveChangesAsync(cancel);
                return kept;
            },
            cancel
        );

    private static async Task<ImmutableArray<AwayTime>> Times(
        StretchBotContext context,
        MemberId member,
        CancellationToken cancel
    ) =>
        [
            .. (
                await context
                    .AwayTimes.AsNoTracking()
                    .Where(row => row.MemberId == member.Value)
                    .OrderBy(row => row.First)
                    .ToListAsync(cancel)
            ).Select(row => new AwayTime(Period.FromDayNumber(row.First), Period.FromDayNumber(row.Last))),
        ];
}
