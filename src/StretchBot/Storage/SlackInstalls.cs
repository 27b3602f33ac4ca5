using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Platforms.Slack;

namespace StretchBot.Storage;

/// <summary>Installations in Slack. A token is encrypted before it reaches a row, and whoever lacks the keys reads nothing.</summary>
internal sealed partial class SlackInstalls(
    Database database,
    IDataProtectionProvider protection,
    ILogger<SlackInstalls> log
) : ISlackInstalls
{
    private readonly IDataProtector protector = protection.CreateProtector("StretchBot.Slack.Tokens");

    public async ValueTask<ImmutableArray<SlackInstall>> All(CancellationToken cancel)
    {
        var rows = await database.Read(context => context.SlackInstalls.AsNoTracking().ToListAsync(cancel), cancel);
        return [.. rows.Select(Read).OfType<SlackInstall>()];
    }

    public async ValueTask<SlackInstall?> Find(string key, CancellationToken cancel)
    {
        var row = await database.Read(
            context =>
                context
                    .SlackInstalls.AsNoTracking()
                    .Where(install =>
                        install.Key == key
                        || context.SlackTeams.Any(team => team.Team == key && team.Install == install.Key)
                    )
                    // A workspace's own installation goes before its organisation's.
                    .OrderBy(install => install.Key == key ? 0 : 1)
                    .FirstOrDefaultAsync(cancel),
            cancel
        );
        return row is null ? null : Read(row);
    }

    public async ValueTask Save(SlackInstall install, Instant now, CancellationToken cancel)
    {
        var token = protector.Protect(install.Token);
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO slack_installs (key, name, token, bot_user, is_org, installed_at)
                    VALUES ({install.Key}, {install.Name}, {token}, {install.BotUser}, {install.IsOrg}, {now.ToRow()})
                    ON CONFLICT (key) DO UPDATE SET name = excluded.name, token = excluded.token,
                        bot_user = excluded.bot_user, is_org = excluded.is_org, installed_at = excluded.installed_at
                    """,
                    cancel
                ),
            cancel
        );
    }

    public async ValueTask Remove(string key, CancellationToken cancel) =>
        await database.Write(
            async context =>
            {
                await context.SlackTeams.Where(team => team.Install == key).ExecuteDeleteAsync(cancel);
                await context.SlackPictures.Where(picture => picture.Install == key).ExecuteDeleteAsync(cancel);
                return await context.SlackInstalls.Where(install => install.Key == key).ExecuteDeleteAsync(cancel);
            },
            cancel
        );

    public async ValueTask Join(string team, string install, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO slack_teams (team, install) VALUES ({team}, {install})
                    ON CONFLICT (team) DO UPDATE SET install = excluded.install
                    """,
                    cancel
                ),
            cancel
        );

    public async ValueTask<ImmutableArray<string>> TeamsOf(string install, CancellationToken cancel) =>
        [
            .. await database.Read(
                context =>
                    context.SlackTeams.Where(row => row.Install == install).Select(row => row.Team).ToListAsync(cancel),
                cancel
            ),
        ];

    private SlackInstall? Read(SlackInstallRow row)
    {
        try
        {
            return new SlackInstall(row.Key, row.Name, protector.Unprotect(row.Token), row.BotUser, row.IsOrg);
        }
        catch (CryptographicException)
        {
            Log.KeyLost(log, row.Key);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Error,
            "The token for Slack's {Workspace} cannot be decrypted: bring back the folder of keys, or install StretchBot there again"
        )]
        public static partial void KeyLost(ILogger log, string workspace);
    }
}
