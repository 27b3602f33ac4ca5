using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>A day off that is still to come, and the number by which the list knows it, from 1.</summary>
/// <param name="Next">When it comes next.</param>
internal sealed record NumberedDayOff(int Number, DayOff DayOff, LocalDate Next);

/// <summary>A team's days off that are still to come, soonest first.</summary>
internal sealed class DaysOffList(IDaysOffStore store, TimeProvider clock)
{
    public async ValueTask<ImmutableArray<NumberedDayOff>> Of(Caller caller, CancellationToken cancel) =>
        Coming(await store.Of(caller.Team, cancel), Today(caller));

    /// <summary>The date on the team's calendar.</summary>
    public LocalDate Today(Caller caller) => clock.Now().InZone(caller.TeamZone).Date;

    public static ImmutableArray<NumberedDayOff> Coming(IEnumerable<DayOff> days, LocalDate today) =>
        [
            .. days.Select(day => (Day: day, Next: day.NextFrom(today)))
                .Where(it => it.Next is not null)
                .OrderBy(it => it.Next)
                .ThenBy(it => it.Day.Id.Value)
                .Select((it, index) => new NumberedDayOff(index + 1, it.Day, it.Next!.Value)),
        ];
}
