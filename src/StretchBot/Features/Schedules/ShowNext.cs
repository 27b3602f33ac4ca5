using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch next</c>: when this channel's next break is, why then, and the few after it.</summary>
internal sealed class ShowNext(ChannelSchedules schedules, IDaysOff daysOff, TimeProvider clock) : ICommand
{
    private const int Few = 4;

    public CommandDeclaration Declaration { get; } =
        new("next", "When the next break in this channel is, and why then")
        {
            Examples = ["next"],
            Aliases = ["next break", "schedule next"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        var rows = await schedules.All(caller, cancel);
        var isDayOff = await daysOff.For(caller.Team, cancel);
        ImmutableArray<UpcomingBreak> breaks =
        [
            .. rows.SelectMany(row => Upcoming(row, isDayOff))
                .OrderBy(it => it.Starts)
                .DistinctBy(it => it.Starts)
                .Take(Few),
        ];
        if (breaks.IsEmpty)
            return new OnlyYou(ScheduleCards.NothingNext(rows, ScheduleRights.MayAdd(caller)));
        var now = clock.Now();
        return new OnlyYou(ScheduleCards.Next(breaks, rows, DaysLeftOut.Before(breaks[0], now, isDayOff), now));
    }

    private static IEnumerable<UpcomingBreak> Upcoming(NumberedSchedule row, Func<LocalDate, bool> isDayOff) =>
        row.Schedule.Upcoming(isDayOff).Take(Few).Select(slot => new UpcomingBreak(row, row.Schedule.StartOf(slot)));
}
