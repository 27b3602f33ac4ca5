using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using StretchBot.Storage.Sqlite;
using Xunit;

namespace StretchBot.Tests.Storage;

/// <summary>Migrations are written by hand: the tables they make must be those that the model reads.</summary>
public sealed class SchemaTests
{
    private sealed record Column(string Name, string Type, bool Required, int Key);

    [Fact]
    public async Task Every_table_has_the_columns_of_the_model_and_no_others()
    {
        await using var core = await BotCore.Start();
        foreach (var entity in await Entities(core))
        {
            var table = entity.GetTableName()!;

            var made = await Columns(core, table);

            made.ShouldBe(
                entity
                    .GetProperties()
                    .Select(property => new Column(
                        property.GetColumnName(),
                        property.GetColumnType(),
                        Required: !property.IsNullable && !property.IsPrimaryKey(),
                        Key: KeyOf(entity, property)
                    ))
                    .OrderBy(column => column.Name, StringComparer.Ordinal),
                ignoreOrder: false,
                customMessage: table
            );
        }
    }

    [Fact]
    public void Every_migration_is_run()
    {
        var written = typeof(SqliteMigrations).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration)));

        new SqliteMigrations().Migrations.Values.ShouldBe(
            written.Select(type => type.GetTypeInfo()),
            ignoreOrder: true
        );
    }

    [Fact]
    public void Migrations_run_in_the_order_of_their_names()
    {
        var migrations = new SqliteMigrations();

        migrations.Migrations.Keys.ShouldBe(migrations.Migrations.Keys.Order(StringComparer.Ordinal));
        migrations.FindMigrationId("Arrivals").ShouldBe("202611250300_Arrivals");
    }

    [Fact]
    public async Task Every_table_is_one_of_the_model()
    {
        await using var core = await BotCore.Start();

        var tables = await core.Rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name",
            row => row.GetString(0)
        );

        tables.ShouldBe((await Entities(core)).Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_unique_in_the_model_is_unique_in_the_database()
    {
        await using var core = await BotCore.Start();
        foreach (var entity in await Entities(core))
        foreach (var index in entity.GetIndexes().Where(index => index.IsUnique))
        {
            var columns = string.Join(',', index.Properties.Select(property => property.GetColumnName()));
            (await UniqueIndexes(core, entity.GetTableName()!))
                .Contains(columns, StringComparer.Ordinal)
                .ShouldBeTrue(entity.GetTableName());
        }
    }

    [Theory]
    [InlineData(
        "INSERT INTO teams (platform, key, name, zone, leaderboard, created_at) SELECT platform, key, name, zone, leaderboard, created_at FROM teams"
    )]
    [InlineData(
        "INSERT INTO channels (team_id, key, name, recent, quiet) SELECT team_id, key, name, '', 0 FROM channels"
    )]
    [InlineData(
        "INSERT INTO members (team_id, key, name, visibility, recent) SELECT team_id, key, name, 0, '' FROM members"
    )]
    [InlineData("INSERT INTO participations SELECT * FROM participations")]
    [InlineData("INSERT INTO slots SELECT * FROM slots")]
    [InlineData("INSERT INTO intents SELECT * FROM intents")]
    [InlineData("INSERT INTO presences SELECT * FROM presences")]
    public async Task Nothing_is_kept_twice(string copy)
    {
        await using var core = await BotCore.Start();
        await Fill(core);

        (await Should.ThrowAsync<SqliteException>(() => Run(core, copy))).SqliteErrorCode.ShouldBe(19);
    }

    [Theory]
    [InlineData("INSERT INTO participations VALUES (1, 4711, 1, 0, 0, 0, 0)")]
    [InlineData("INSERT INTO participations VALUES (4711, 1, 1, 0, 0, 0, 0)")]
    [InlineData("UPDATE channels SET team_id = 4711")]
    [InlineData("INSERT INTO slots (schedule_id, at, outcome, recorded_at) VALUES (4711, 0, 1, 0)")]
    public async Task Nothing_refers_to_what_is_not_there(string orphan)
    {
        await using var core = await BotCore.Start();
        await Fill(core);

        var fault = await Should.ThrowAsync<SqliteException>(() =>
            core.Query(context => context.Database.ExecuteSqlRawAsync(orphan, Cancel))
        );

        fault.Message.ShouldContain("FOREIGN KEY");
    }

    [Fact]
    public async Task Every_connection_keeps_foreign_keys_and_writes_ahead()
    {
        await using var core = await BotCore.Start();

        (await Pragma(core, "foreign_keys")).ShouldBe(1L);
        (await Pragma(core, "journal_mode")).ShouldBe("wal");
        (await Pragma(core, "synchronous")).ShouldBe(1L);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task Fill(BotCore core)
    {
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 10:01");
        await core.Turn();
        await core.Press(heron, "in:1");
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(1);
        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(1);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(1);
    }

    private static Task<object?> Pragma(BotCore core, string name) =>
        core.Query(async context =>
        {
            await context.Database.OpenConnectionAsync(Cancel);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return await command.ExecuteScalarAsync(Cancel);
        });

    private static Task<IEntityType[]> Entities(BotCore core) =>
        core.Query(context => Task.FromResult(context.Model.GetEntityTypes().ToArray()));

    private static int KeyOf(IEntityType entity, IProperty property)
    {
        for (var i = 0; i < entity.FindPrimaryKey()!.Properties.Count; i++)
            if (entity.FindPrimaryKey()!.Properties[i] == property)
                return i + 1;
        return 0;
    }

    private static async Task<Column[]> Columns(BotCore core, string table) =>
        [
            .. (
                await core.Rows(
                    $"PRAGMA table_info({table})",
                    row => new Column(
                        row.GetString(1),
                        row.GetString(2),
                        row.GetBoolean(3) && row.GetInt32(5) == 0,
                        row.GetInt32(5)
                    )
                )
            ).OrderBy(column => column.Name, StringComparer.Ordinal),
        ];

    private static async Task<string[]> UniqueIndexes(BotCore core, string table)
    {
        var names = await core.Rows(
            $"SELECT name FROM pragma_index_list('{table}') WHERE \"unique\"",
            row => row.GetString(0)
        );
        var columns = new List<string>();
        foreach (var name in names)
            columns.Add(
                string.Join(
                    ',',
                    await core.Rows(
                        $"SELECT name FROM pragma_index_info('{name}') ORDER BY seqno",
                        row => row.GetString(0)
                    )
                )
            );
        return [.. columns];
    }

    private static async Task Run(BotCore core, string sql)
    {
        await using var connection = await core.Connect();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
