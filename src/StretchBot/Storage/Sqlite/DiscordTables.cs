using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>What Discord needs remembered: notes under a key.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611250320_Discord")]
internal sealed class DiscordTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE discord_notes (
                key TEXT PRIMARY KEY,
                value TEXT NOT NULL) WITHOUT ROWID;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TABLE discord_notes;");
}
