using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Before anything else runs: makes the database's folder, brings its tables up to date, and takes up what a crash left.</summary>
internal sealed class OpenDatabase(
    IDbContextFactory<StretchBotContext> contexts,
    IOutboxStore outbox,
    TimeProvider clock
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new NotStoredException(
                $"The folder of the database “{file}” cannot be made. Choose another with Storage:ConnectionString.",
                fault
            );
        }
        await BringUpToDate(context, cancellationToken);
        await outbox.Recover(clock.Now(), cancellationToken);
    }

    /// <summary>
    /// EF Core keeps other processes out of a migration by a row, and a process that is killed meanwhile leaves it there: every later start
    /// would wait for it for ever. An SQLite file belongs to one process, so a row that is found is such a leftover.
    /// </summary>
    private static async Task BringUpToDate(StretchBotContext context, CancellationToken cancel)
    {
        if (!(await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await context.Database.MigrateAsync(cancel);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
