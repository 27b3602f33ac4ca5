using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.Storage;

namespace StretchBot.Tests.Storage;

/// <summary>Keeps the queries that were run, to ask SQLite how it goes about them.</summary>
internal sealed class RecordedQueries : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Sql, (string Name, object? Value)[] Values)> queries = new();

    public void AddTo(IServiceCollection services) =>
        services.ConfigureDbContext<StretchBotContext>(context => context.AddInterceptors(this));

    public void Forget() => queries.Clear();

    /// <summary>Each query with its plan, one step a line.</summary>
    public async Task<(string Sql, string[] Steps)[]> Plans(BotCore core)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        var plans = new List<(string, string[])>();
        await using var connection = await core.Connect();
        foreach (var (sql, values) in queries)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one that EF Core wrote.
            command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
            foreach (var (name, value) in values)
                command.Parameters.Add(new SqliteParameter(name, value ?? DBNull.Value));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var steps = new List<string>();
            while (await reader.ReadAsync(cancel))
                steps.Add(reader.GetString(3));
            plans.Add((sql, [.. steps]));
        }
        return [.. plans];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        queries.Enqueue(
            (
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(value => (value.ParameterName, value.Value))]
            )
        );
        return ValueTask.FromResult(result);
    }
}
