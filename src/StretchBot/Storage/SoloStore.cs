using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>What members stretch on their own, and what they were shown lately.</summary>
internal sealed class SoloStore(Database database) : ISoloStore
{
    private const int MostRecent = 6;
    private static readonly Duration BetweenCounts = Duration.FromHours(1);

    public ValueTask<bool> Done(Caller by, string stretch, Duration length, Instant now, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                var since = (now - BetweenCounts).ToRow();
                if (
                    await context.Solos.AnyAsync(
                        row => row.MemberId == by.Member.Value && row.Counted && row.At > since,
                        cancel
                    )
                )
                    return false;
                var day = Period.DayNumber(now.InZone(by.TeamZone).Date);
                var seconds = (long)length.TotalSeconds;
                context.Solos.Add(
                    new SoloRow
                    {
                        MemberId = by.Member.Value,
                        Stretch = stretch,
                        At = now.ToRow(),
                        Seconds = seconds,
                        Day = day,
                        Counted = true,
                    }
                );
                await context.SaveChangesAsync(cancel);
                await TallyWrites.CountSolo(context, by.Team.Value, by.Member.Value, day, seconds, cancel);
                return true;
            },
            cancel
        );

    public ValueTask<ImmutableArray<string>> Recent(MemberId member, CancellationToken cancel) =>
        database.Read(
            async context =>
                (
                    await context
                        .Members.Where(row => row.Id == member.Value)
                        .Select(row => row.Recent)
                        .SingleOrDefaultAsync(cancel)
                    ?? ""
                )
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .ToImmutableArray(),
            cancel
        );

    public async ValueTask Shown(MemberId member, string stretch, CancellationToken cancel) =>
        await database.Write(
            async context =>
            {
                var known = await context
                    .Members.Where(row => row.Id == member.Value)
                    .Select(row => row.Recent)
                    .SingleOrDefaultAsync(cancel);
                var recent = (known ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Where(slug => slug != stretch)
                    .Prepend(stretch)
                    .Take(MostRecent);
                var line = string.Join(',', recent);
                return await context
                    .Members.Where(row => row.Id == member.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Recent, line), cancel);
            },
            cancel
        );
}
