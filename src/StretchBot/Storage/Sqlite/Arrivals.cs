using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>People and teams come, speak a language, and leave.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611250300_Arrivals")]
internal sealed class Arrivals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            ALTER TABLE teams ADD COLUMN left_at INTEGER;
            ALTER TABLE teams ADD COLUMN language TEXT;
            ALTER TABLE channels ADD COLUMN welcomed_at INTEGER;
            ALTER TABLE members ADD COLUMN locale TEXT;
            ALTER TABLE members ADD COLUMN left_at INTEGER;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            ALTER TABLE teams DROP COLUMN left_at;
            ALTER TABLE teams DROP COLUMN language;
            ALTER TABLE channels DROP COLUMN welcomed_at;
            ALTER TABLE members DROP COLUMN locale;
            ALTER TABLE members DROP COLUMN left_at;
            """
        );
}
