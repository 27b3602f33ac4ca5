using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.Storage;

namespace StretchBot.Tests.Storage;

/// <summary>A disk that is as large as a test says: SQLite itself refuses to grow the file.</summary>
internal sealed class PageLimit : DbTransactionInterceptor
{
    private const long NoLimit = 1_073_741_823;

    /// <summary>Pages of 4 KiB.</summary>
    public long Most { get; set; } = NoLimit;

    public void Lift() => Most = NoLimit;

    public void AddTo(IServiceCollection services) =>
        services.ConfigureDbContext<StretchBotContext>(context => context.AddInterceptors(this));

    public override DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = result;
        command.CommandText = $"PRAGMA max_page_count = {Most}";
        command.ExecuteNonQuery();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(TransactionStarted(connection, eventData, result));
}
