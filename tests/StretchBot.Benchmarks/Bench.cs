using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Features.Body;
using StretchBot.Features.Breaks;
using StretchBot.Features.Custom;
using StretchBot.Features.Help;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Stretches;
using StretchBot.Features.Welcome;
using StretchBot.Operations;
using StretchBot.Outbox;
using StretchBot.Storage;

namespace StretchBot.Benchmarks;

/// <summary>The bot without a platform or a scheduler, on a fresh SQLite file that goes when the benchmark ends.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServiceProvider services;

    private Bench(string folder, ServiceProvider services)
    {
        this.folder = folder;
        this.services = services;
    }

    public static async Task<Bench> Open(Action<IServiceCollection>? more = null)
    {
        var temp = Directory.CreateTempSubdirectory("stretchbot-bench-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(temp, "bench.db")}")])
            .Build();
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddMetrics()
            .AddOperations(configuration)
            .AddStorage(configuration)
            .AddConversation()
            .AddStretches()
            .AddBreaks()
            .AddLeaderboard()
            .AddBody()
            .AddAway()
            .AddCustom()
            .AddHelp()
            .AddWelcome()
            .AddOutbox()
            .AddSingleton<IAlarm, NoAlarm>();
        more?.Invoke(collection);
        var bench = new Bench(temp, collection.BuildServiceProvider());
        await using var context = await bench.Context();
        await context.Database.MigrateAsync();
        return bench;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<StretchBotContext> Context() => Get<IDbContextFactory<StretchBotContext>>().CreateDbContextAsync();

    /// <summary>Runs SQL once for each number from 1 to <paramref name="times"/>, which it may use as @p0, in one transaction.</summary>
    public async Task Fill(string sql, int times)
    {
        await using var context = await Context();
        await using var transaction = await context.Database.BeginTransactionAsync();
        using (var statement = new Statement(context, sql, 1))
            for (var i = 1; i <= times; i++)
                statement.Run((long)i);
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class NoAlarm : IAlarm
    {
        public ValueTask Set(DueKind kind, Instant due) => ValueTask.CompletedTask;
    }
}
