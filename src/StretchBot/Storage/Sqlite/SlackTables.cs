using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StretchBot.Storage.Sqlite;

/// <summary>What Slack needs remembered: installations, posts that were begun, pictures that were uploaded.</summary>
[DbContext(typeof(StretchBotContext))]
[Migration("202611250310_Slack")]
internal sealed class SlackTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE slack_installs (
                key TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                token TEXT NOT NULL,
                bot_user TEXT NOT NULL,
                is_org INTEGER NOT NULL,
                installed_at INTEGER NOT NULL) WITHOUT ROWID;

            CREATE TABLE slack_teams (
                team TEXT PRIMARY KEY,
                install TEXT NOT NULL) WITHOUT ROWID;
            CREATE INDEX slack_teams_install ON slack_teams (install);

            CREATE TABLE slack_posts (
                place TEXT NOT NULL,
                key TEXT NOT NULL,
                ts TEXT,
                began INTEGER NOT NULL,
                PRIMARY KEY (place, key)) WITHOUT ROWID;
            CREATE INDEX slack_posts_began ON slack_posts (began);

            CREATE TABLE slack_pictures (
                install TEXT NOT NULL,
                picture TEXT NOT NULL,
                file TEXT NOT NULL,
                PRIMARY KEY (install, picture)) WITHOUT ROWID;
            CREATE INDEX slack_pictures_file ON slack_pictures (file);

            CREATE TABLE slack_states (
                state TEXT PRIMARY KEY,
                expires INTEGER NOT NULL) WITHOUT ROWID;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TABLE slack_installs;
            DROP TABLE slack_teams;
            DROP TABLE slack_posts;
            DROP TABLE slack_pictures;
            DROP TABLE slack_states;
            """
        );
}
