using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>Days off, what became of every slot and by whom, running times, digests, nudges and walks, on SQLite.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611250330_Explain")]
internal sealed class Explain : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE off_days (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                yearly INTEGER NOT NULL,
                until INTEGER,
                name TEXT,
                batch INTEGER NOT NULL);
            CREATE INDEX off_days_team ON off_days (team_id);

            ALTER TABLE schedules ADD COLUMN accounted INTEGER;
            ALTER TABLE schedules ADD COLUMN paused_by INTEGER REFERENCES members (id) ON DELETE SET NULL;
            ALTER TABLE schedules ADD COLUMN skipped_by INTEGER REFERENCES members (id) ON DELETE SET NULL;
            ALTER TABLE slots ADD COLUMN decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL;

            CREATE INDEX schedules_pauser ON schedules (paused_by) WHERE paused_by IS NOT NULL;
            CREATE INDEX schedules_skipper ON schedules (skipped_by) WHERE skipped_by IS NOT NULL;
            CREATE INDEX slots_decider ON slots (decided_by) WHERE decided_by IS NOT NULL;

            CREATE TABLE runs (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                since INTEGER NOT NULL,
                seen INTEGER NOT NULL);
            CREATE INDEX runs_seen ON runs (seen);

            ALTER TABLE teams ADD COLUMN digest_day INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE teams ADD COLUMN digest_hour INTEGER NOT NULL DEFAULT 9;
            ALTER TABLE teams ADD COLUMN digest_off INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE channels ADD COLUMN digest_off INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE channels ADD COLUMN digest_due INTEGER;
            CREATE INDEX channels_digest_due ON channels (digest_due) WHERE digest_due IS NOT NULL;

            CREATE INDEX breaks_channel ON breaks (channel_id, day);

            ALTER TABLE participations ADD COLUMN walked INTEGER NOT NULL DEFAULT 0;
            CREATE TABLE nudges (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                break_id INTEGER NOT NULL REFERENCES breaks (id) ON DELETE CASCADE,
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                UNIQUE (break_id, member_id));
            CREATE INDEX nudges_member ON nudges (member_id);
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException(
            "Tables are never taken back: restore the database file from before the update."
        );
}
