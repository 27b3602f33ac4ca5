using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Setup;

namespace StretchBot.Storage;

/// <summary>Sets the zone of a team that never had a schedule.</summary>
internal sealed class FirstZone(Database database, MemberMemory memory) : IFirstZone
{
    public async ValueTask Set(TeamId team, DateTimeZone zone, CancellationToken cancel)
    {
        await database.Write(
            context =>
                context
                    .Teams.Where(row => row.Id == team.Value)
                    .Where(row => !context.Schedules.Any(schedule => schedule.TeamId == row.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, zone.Id), cancel),
            cancel
        );
        memory.Forget();
    }
}
