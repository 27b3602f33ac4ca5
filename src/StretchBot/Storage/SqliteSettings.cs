using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StretchBot.Storage;

/// <summary>
/// What every SQLite connection needs: foreign keys on; write-ahead log, so that readers never wait for the writer; a commit that survives
/// the death of the process.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
