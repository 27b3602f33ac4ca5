using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Platforms.Slack;

namespace StretchBot.Storage;

/// <summary>Pictures and states for Slack.</summary>
internal sealed class SlackStore(Database database) : ISlackPictures, ISlackStates
{
    public ValueTask<ImmutableDictionary<string, string>> All(string install, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var rows = await context
                    .SlackPictures.AsNoTracking()
                    .Where(row => row.Install == install)
                    .ToListAsync(cancel);
                return rows.ToImmutableDictionary(row => row.Picture, row => row.File, StringComparer.Ordinal);
            },
            cancel
        );

    async ValueTask ISlackPictures.Save(string install, string picture, string file, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO slack_pictures (install, picture, file) VALUES ({install}, {picture}, {file})
                    ON CONFLICT (install, picture) DO UPDATE SET file = excluded.file
                    """,
                    cancel
                ),
            cancel
        );

    public async ValueTask Forget(string file, CancellationToken cancel) =>
        await database.Write(
            context => context.SlackPictures.Where(row => row.File == file).ExecuteDeleteAsync(cancel),
            cancel
        );

    async ValueTask ISlackStates.Save(string state, Instant expires, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"INSERT INTO slack_states (state, expires) VALUES ({state}, {expires.ToRow()})",
                    cancel
                ),
            cancel
        );

    public ValueTask<bool> Take(string state, Instant now, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                var taken = await context.Database.ExecuteSqlAsync(
                    $"DELETE FROM slack_states WHERE state = {state} AND expires > {now.ToRow()}",
                    cancel
                );
                await context.Database.ExecuteSqlAsync(
                    $"DELETE FROM slack_states WHERE expires <= {now.ToRow()}",
                    cancel
                );
                return taken > 0;
            },
            cancel
        );
}
