using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>
/// The migrations by name. EF Core would look for them among all types of the bot, and a type that was looked at stays in memory: every
/// platform's, though one of them is used.
/// </summary>
internal sealed class SqliteMigrations : IMigrationsAssembly
{
    private static readonly IReadOnlyDictionary<string, TypeInfo> ById = new SortedList<string, TypeInfo>(
        new[]
        {
            typeof(Baseline),
            typeof(Arrivals),
            typeof(SlackTables),
            typeof(DiscordTables),
            typeof(Explain),
            typeof(People),
            typeof(Digests),
        }.ToDictionary(
            type => type.GetCustomAttribute<MigrationAttribute>()!.Id,
            type => type.GetTypeInfo(),
            StringComparer.Ordinal
        ),
        StringComparer.Ordinal
    );

    public IReadOnlyDictionary<string, TypeInfo> Migrations => ById;

    /// <summary>None: migrations are written by hand.</summary>
    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(SqliteMigrations).Assembly;

    public string? FindMigrationId(string nameOrId) =>
        ById.Keys.FirstOrDefault(id =>
            string.Equals(id, nameOrId, StringComparison.OrdinalIgnoreCase)
            || id.EndsWith($"_{nameOrId}", StringComparison.OrdinalIgnoreCase)
        );

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
