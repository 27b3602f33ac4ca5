using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Platforms.Playground;

namespace StretchBot.Storage;

/// <summary>The Playground's messages.</summary>
internal sealed class PlaygroundStore(Database database) : IPlaygroundStore
{
    public ValueTask<PlaygroundMessage> Add(
        string channel,
        string author,
        string? onlyFor,
        string card,
        Instant at,
        string? key,
        CancellationToken cancel
    ) =>
        database.Write(
            async context =>
            {
                var first = key is null
                    ? null
                    : await context
                        .PlaygroundMessages.AsNoTracking()
                        .SingleOrDefaultAsync(row => row.Key == key, cancel);
                if (first is not null)
                    return ToMessage(first);
                var row = new PlaygroundMessageRow
                {
                    Channel = channel,
                    Author = author,
                    OnlyFor = onlyFor,
                    Card = card,
                    At = at.ToRow(),
                    Key = key,
                };
                context.PlaygroundMessages.Add(row);
                await context.SaveChangesAsync(cancel);
                return ToMessage(row);
            },
            cancel
        );

    public ValueTask<PlaygroundMessage?> Replace(long id, string card, Instant at, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                if (await context.PlaygroundMessages.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row)
                    return null;
                row.Card = card;
                row.EditedAt = at.ToRow();
                await context.SaveChangesAsync(cancel);
                return ToMessage(row);
            },
            cancel
        );

    public ValueTask<PlaygroundMessage?> Remove(long id, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                if (await context.PlaygroundMessages.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row)
                    return null;
                context.PlaygroundMessages.Remove(row);
                await context.SaveChangesAsync(cancel);
                return ToMessage(row);
            },
            cancel
        );

    public ValueTask<PlaygroundMessage?> Find(long id, CancellationToken cancel) =>
        database.Read(
            async context =>
                await context.PlaygroundMessages.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel)
                    is { } row
                    ? ToMessage(row)
                    : null,
            cancel
        );

    public ValueTask<ImmutableArray<PlaygroundMessage>> Last(
        string channel,
        string reader,
        int most,
        CancellationToken cancel
    ) =>
        database.Read(
            async context =>
            {
                var rows = await context
                    .PlaygroundMessages.AsNoTracking()
                    .Where(row => row.Channel == channel && (row.OnlyFor == null || row.OnlyFor == reader))
                    .OrderByDescending(row => row.Id)
                    .Take(most)
                    .ToListAsync(cancel);
                rows.Reverse();
                return rows.Select(ToMessage).ToImmutableArray();
            },
            cancel
        );

    private static PlaygroundMessage ToMessage(PlaygroundMessageRow row) =>
        new(
            row.Id,
            row.Channel,
            row.Author,
            Stored.Instant(row.At),
            Stored.Instant(row.EditedAt),
            row.OnlyFor,
            row.Card
        );
}
