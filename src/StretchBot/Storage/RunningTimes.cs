using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Schedules.Why;

namespace StretchBot.Storage;

/// <summary>Keeps the bot's running times: a row grows while the bot says often enough that it is there.</summary>
internal sealed class RunningTimes(Database database) : IRunningTimes
{
    public async ValueTask Beat(Instant now, CancellationToken cancel)
    {
        var since = (now - IRunningTimes.LongestSilence).ToRow();
        await database.Write(
            async context =>
            {
                var grown = await context.Database.ExecuteSqlAsync(
                    $"UPDATE runs SET seen = max(seen, {now.ToRow()}) WHERE id = (SELECT max(id) FROM runs) AND seen >= {since}",
                    cancel
                );
                return grown == 1
                    ? grown
                    : await context.Database.ExecuteSqlAsync(
                        $"INSERT INTO runs (since, seen) VALUES ({now.ToRow()}, {now.ToRow()})",
                        cancel
                    );
            },
            cancel
        );
    }
}
