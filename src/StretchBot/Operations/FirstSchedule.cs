using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using StretchBot.Platforms.Playground;
using StretchBot.Storage;

namespace StretchBot.Operations;

/// <summary>On the very first start gives the Playground a schedule, so that there is a break to join without setting anything up.</summary>
internal sealed class FirstSchedule(
    IScheduleStore schedules,
    IDirectory directory,
    PlaygroundTeam team,
    PlaygroundLanguage language,
    BreakDefaults defaults,
    HostZone host,
    TimeProvider clock
) : IHostedService
{
    private static readonly EveryInterval Hourly = new(
        DaySet.Weekdays,
        Minutes: 60,
        From: new LocalTime(9, 0),
        To: new LocalTime(17, 0)
    );

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await schedules.Count(cancellationToken) > 0)
            return;
        var admin = PlaygroundTeam.Members[0];
        var stranger = PlaygroundTeam.StrangerOf(admin, team.FirstChannel, await language.Now(cancellationToken));
        var caller = await directory.Recognise(stranger, cancellationToken);
        var first = NextSlot.After(Hourly, host.Zone, clock.Now(), static _ => false);
        await schedules.Add(
            new Schedule(
                new ScheduleId(0),
                caller.Team,
                caller.Channel,
                Hourly,
                host.Zone,
                Jitter: Duration.Zero,
                defaults.Lead,
                defaults.Window,
                Routine: null,
                FloorAllowed: false,
                caller.Member,
                ScheduleState.Active,
                PausedUntil: null,
                PauseReason: null,
                first,
                SkippedSlot: null
            ),
            most: 1,
            cancellationToken
        );
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
