using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Doctor;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>Looks at the outbox, the channel's schedules and the database itself.</summary>
internal sealed class WorkingsStore(Database database, BreakReads reads) : IWorkings
{
    public ValueTask<Workings> Look(Caller caller, Instant now, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var place = await (
                    from channel in context.Channels
                    join team in context.Teams on channel.TeamId equals team.Id
                    where channel.Id == caller.Channel.Value
                    select new { Team = team.Key, Channel = channel.Key }
                ).SingleAsync(cancel);
                var schedules = await context
                    .Schedules.AsNoTracking()
                    .Where(row => row.ChannelId == caller.Channel.Value && row.State != ScheduleStore.Removed)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel);
                var waiting = context.Intents.Where(row => row.Asked <= now.ToRow());
                return new Workings(
                    new ChannelAddress(caller.Channel, place.Team, place.Channel),
                    await reads.Next(context, caller.Team, caller.Channel, now, cancel),
                    schedules.Count,
                    [
                        .. schedules
                            .Where(row => row.State == (int)ScheduleState.Paused)
                            .Select(row => row.PauseReason)
                            .OfType<string>(),
                    ],
                    await waiting.CountAsync(cancel),
                    Stored.Instant(await waiting.MinAsync(row => (long?)row.Asked, cancel)),
                    Stored.Instant(await context.Runs.MaxAsync(row => (long?)row.Seen, cancel)),
                    await Number(
                        context,
                        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                        cancel
                    ),
                    FreeBytes(context),
                    $"SQLite {context.Database.GetDbConnection().ServerVersion}"
                );
            },
            cancel
        );

    private static async Task<long> Number(StretchBotContext context, string sql, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the caller's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static long? FreeBytes(StretchBotContext context)
    {
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
