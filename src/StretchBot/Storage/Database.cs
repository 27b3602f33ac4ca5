using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;

namespace StretchBot.Storage;

/// <summary>
/// Opens the database for one use at a time. Writes on SQLite queue up here: it has a single writer, and its own waiting is a blind retry
/// every 150 ms.
/// </summary>
internal sealed class Database(OpenContexts contexts) : IDisposable
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>A platform wants its answer within three seconds: whoever queues behind a database that is stuck hears so in time.</summary>
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(StorageServices.SecondsToWait);

    private readonly SemaphoreSlim writer = new(1, 1);

    /// <summary>Reads without a transaction: one statement sees one state.</summary>
    /// <exception cref="NotStoredException">The database cannot be used right now.</exception>
    public async ValueTask<T> Read<T>(Func<StretchBotContext, Task<T>> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            using var use = contexts.Take();
            return use.WentWell(await read(use.Context));
        }
        catch (SqliteException fault) when (Sentence(fault) is { } sentence)
        {
            throw new NotStoredException(sentence, fault);
        }
    }

    /// <summary>
    /// As <see cref="Read{T}"/>, and at once: for the little that is kept in memory, which is asked for in the midst of other work.
    /// </summary>
    /// <exception cref="NotStoredException">The database cannot be used right now.</exception>
    public T ReadNow<T>(Func<StretchBotContext, T> read)
    {
        try
        {
            using var use = contexts.Take();
            return use.WentWell(read(use.Context));
        }
        catch (SqliteException fault) when (Sentence(fault) is { } sentence)
        {
            throw new NotStoredException(sentence, fault);
        }
    }

    /// <summary>Writes in one transaction: all of it stands afterwards, or none.</summary>
    /// <exception cref="NotStoredException">The database cannot be used right now; nothing was written.</exception>
    public async ValueTask<T> Write<T>(Func<StretchBotContext, Task<T>> write, CancellationToken cancel)
    {
        if (!await writer.WaitAsync(LongestQueue, cancel))
            throw new NotStoredException(
                "My database does not keep up.",
                new SqliteException("Writes queue up.", SqliteBusy)
            );
        try
        {
            using var use = contexts.Take();
            await using var transaction = await use.Context.Database.BeginTransactionAsync(cancel);
            var result = await write(use.Context);
            await transaction.CommitAsync(cancel);
            return use.WentWell(result);
        }
        catch (SqliteException fault) when (Sentence(fault) is { } sentence)
        {
            throw new NotStoredException(sentence, fault);
        }
        catch (DbUpdateException fault)
            when (fault.InnerException is SqliteException cause && Sentence(cause) is { } sentence)
        {
            throw new NotStoredException(sentence, cause);
        }
        finally
        {
            writer.Release();
        }
    }

    public void Dispose() => writer.Dispose();

    private static Text? Sentence(SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            SqliteFull => Text.Of("The disk that keeps my database is full."),
            SqliteBusy or SqliteLocked => Text.Of("Another program holds my database locked."),
            SqliteReadOnly => Text.Of("My database file is read-only."),
            SqliteIoError => Text.Of("The disk that keeps my database reports a fault."),
            SqliteCannotOpen => Text.Of("My database file cannot be opened."),
            _ => null,
        };
}
