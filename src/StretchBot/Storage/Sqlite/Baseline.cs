using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>The first tables, on SQLite.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("20261123_Baseline")]
internal sealed class Baseline : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE teams (
                id INTEGER PRIMARY KEY,
                platform INTEGER NOT NULL,
                key TEXT NOT NULL,
                name TEXT NOT NULL,
                zone TEXT NOT NULL,
                leaderboard INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                UNIQUE (platform, key));

            CREATE TABLE channels (
                id INTEGER PRIMARY KEY,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                key TEXT NOT NULL,
                name TEXT NOT NULL,
                live_break_id INTEGER,
                live_until INTEGER,
                recent TEXT NOT NULL,
                quiet INTEGER NOT NULL,
                UNIQUE (team_id, key));

            CREATE TABLE members (
                id INTEGER PRIMARY KEY,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                key TEXT NOT NULL,
                name TEXT NOT NULL,
                zone TEXT,
                visibility INTEGER NOT NULL,
                recent TEXT NOT NULL,
                UNIQUE (team_id, key));

            CREATE TABLE schedules (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                channel_id INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
                rule TEXT NOT NULL,
                zone TEXT NOT NULL,
                jitter INTEGER NOT NULL,
                lead INTEGER NOT NULL,
                window INTEGER NOT NULL,
                routine TEXT,
                floor INTEGER NOT NULL,
                creator INTEGER REFERENCES members (id) ON DELETE SET NULL,
                state INTEGER NOT NULL,
                paused_until INTEGER,
                pause_reason TEXT,
                next_slot INTEGER,
                skipped_slot INTEGER,
                due INTEGER);
            CREATE INDEX schedules_due ON schedules (due) WHERE due IS NOT NULL;
            CREATE INDEX schedules_channel ON schedules (channel_id);

            CREATE TABLE slots (
                schedule_id INTEGER NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
                at INTEGER NOT NULL,
                outcome INTEGER NOT NULL,
                detail TEXT,
                break_id INTEGER,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (schedule_id, at)) WITHOUT ROWID;

            CREATE TABLE breaks (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                channel_id INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
                schedule_id INTEGER REFERENCES schedules (id) ON DELETE SET NULL,
                slot INTEGER,
                started_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
                routine TEXT NOT NULL,
                planned INTEGER NOT NULL,
                starts INTEGER NOT NULL,
                ends INTEGER NOT NULL,
                closes INTEGER NOT NULL,
                late INTEGER NOT NULL,
                day INTEGER NOT NULL,
                due INTEGER,
                finished INTEGER NOT NULL,
                taken INTEGER NOT NULL,
                message TEXT,
                edited_at INTEGER);
            CREATE INDEX breaks_due ON breaks (due) WHERE due IS NOT NULL;

            CREATE TABLE participations (
                break_id INTEGER NOT NULL REFERENCES breaks (id) ON DELETE CASCADE,
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                state INTEGER NOT NULL,
                at INTEGER NOT NULL,
                easier INTEGER NOT NULL,
                counted INTEGER NOT NULL,
                PRIMARY KEY (break_id, member_id)) WITHOUT ROWID;
            CREATE INDEX participations_member ON participations (member_id, break_id);

            CREATE TABLE solos (
                id INTEGER PRIMARY KEY,
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                stretch TEXT NOT NULL,
                at INTEGER NOT NULL,
                seconds INTEGER NOT NULL,
                day INTEGER NOT NULL,
                counted INTEGER NOT NULL);
            CREATE INDEX solos_member ON solos (member_id, at);

            CREATE TABLE tallies (
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                scope INTEGER NOT NULL,
                kind INTEGER NOT NULL,
                start INTEGER NOT NULL,
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                breaks INTEGER NOT NULL,
                seconds INTEGER NOT NULL,
                solos INTEGER NOT NULL,
                PRIMARY KEY (team_id, scope, kind, start, member_id)) WITHOUT ROWID;
            CREATE INDEX tallies_ranking ON tallies (team_id, scope, kind, start, breaks DESC, seconds DESC);
            CREATE INDEX tallies_member ON tallies (member_id, kind, start);

            CREATE TABLE team_tallies (
                team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
                scope INTEGER NOT NULL,
                kind INTEGER NOT NULL,
                start INTEGER NOT NULL,
                posted INTEGER NOT NULL,
                shared INTEGER NOT NULL,
                taken INTEGER NOT NULL,
                seconds INTEGER NOT NULL,
                PRIMARY KEY (team_id, scope, kind, start)) WITHOUT ROWID;

            CREATE TABLE presences (
                member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                channel_id INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
                since INTEGER NOT NULL,
                PRIMARY KEY (member_id, channel_id)) WITHOUT ROWID;

            CREATE TABLE intents (
                kind INTEGER NOT NULL,
                subject INTEGER NOT NULL,
                version INTEGER NOT NULL,
                urgency INTEGER NOT NULL,
                asked INTEGER NOT NULL,
                due INTEGER NOT NULL,
                attempts INTEGER NOT NULL,
                PRIMARY KEY (kind, subject)) WITHOUT ROWID;
            CREATE INDEX intents_due ON intents (urgency, due);

            CREATE TABLE playground_messages (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                channel TEXT NOT NULL,
                author TEXT NOT NULL,
                only_for TEXT,
                card TEXT NOT NULL,
                at INTEGER NOT NULL,
                edited_at INTEGER,
                key TEXT UNIQUE);
            CREATE INDEX playground_messages_channel ON playground_messages (channel, id);
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The first tables are never taken back: remove the database file instead.");
}
