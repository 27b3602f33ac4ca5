using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>Digests that stand.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611260300_Digests")]
internal sealed class Digests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE digests (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                channel_id INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
                week INTEGER NOT NULL,
                message TEXT NOT NULL,
                UNIQUE (channel_id, week));
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE digests;");
}
