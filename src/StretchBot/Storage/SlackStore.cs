using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Platforms.Slack;

namespace StretchBot.Storage;

/// <summary>Posts, pictures and states for Slack.</summary>
internal sealed class SlackStore(Database database) : ISlackPosts, ISlackPictures, ISlackStates
{
    /// <summary>Long after it, nobody asks for the same post again: a break is over by then.</summary>
    private static readonly Duration Memory = Duration.FromDays(7);

    /// <summary>How often that is looked after.</summary>
    private static readonly Duration BetweenSweeps = Duration.FromHours(1);

    private Instant swept = Instant.MinValue;

    public ValueTask<SlackPost?> Begin(string place, string key, Instant now, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                if (now - swept >= BetweenSweeps)
                {
                    await context.Database.ExecuteSqlAsync(
                        $"DELETE FROM slack_posts WHERE began < {(now - Memory).ToRow()}",
                        cancel
                    );
                    swept = now;
                }
                var added = await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO slack_posts (place, key, began) VALUES ({place}, {key}, {now.ToRow()}) ON CONFLICT DO NOTHING",
                    cancel
                );
                if (added > 0)
                    return null;
                var row = await context.SlackPosts.AsNoTracking().SingleAsync(One(place, key), cancel);
                return new SlackPost(row.Ts, Stored.Instant(row.Began));
            },
            cancel
        );

    public async ValueTask Stands(string place, string key, string ts, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"UPDATE slack_posts SET ts = {ts} WHERE place = {place} AND key = {key}",
                    cancel
                ),
            cancel
        );

    public async ValueTask Undone(string place, string key, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"DELETE FROM slack_posts WHERE place = {place} AND key = {key} AND ts IS NULL",
                    cancel
                ),
            cancel
        );

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

    private static System.Linq.Expressions.Expression<Func<SlackPostRow, bool>> One(string place, string key) =>
        row => row.Place == place && row.Key == key;
}
