using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>What members keep to themselves, what a team has decided, and its own stretches.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611250340_People")]
internal sealed class People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            ALTER TABLE members ADD COLUMN avoid TEXT NOT NULL DEFAULT '';

            CREATE TABLE away_times (
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                PRIMARY KEY (member_id, first)) WITHOUT ROWID;

            ALTER TABLE teams ADD COLUMN everyone_schedules INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE teams ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE teams ADD COLUMN quiet_after INTEGER;
            ALTER TABLE teams ADD COLUMN mention TEXT;

            ALTER TABLE team_tallies ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

            CREATE TABLE customs (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                slug TEXT NOT NULL,
                name TEXT NOT NULL,
                kind INTEGER NOT NULL,
                state INTEGER NOT NULL,
                yaml TEXT NOT NULL,
                author INTEGER REFERENCES members (id) ON DELETE SET NULL,
                at INTEGER NOT NULL);
            CREATE INDEX customs_team ON customs (team_id, id);
            CREATE INDEX customs_author ON customs (author);

            CREATE TABLE switched_offs (
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                slug TEXT NOT NULL,
                PRIMARY KEY (team_id, slug)) WITHOUT ROWID;

            CREATE INDEX breaks_starter ON breaks (started_by) WHERE started_by IS NOT NULL;
            CREATE INDEX schedules_creator ON schedules (creator) WHERE creator IS NOT NULL;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Tables are never taken back: go back to a copy of the database file instead.");
}
