using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule resume #1</c>: breaks again, from the next slot on; takes back a skip too.</summary>
internal sealed class ResumeSchedule(
    ChannelSchedules schedules,
    IScheduleStore store,
    IDaysOff daysOff,
    TimeProvider clock
) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("schedule resume", "Go on with a schedule that is paused, or skips a break")
        {
            Options = [ScheduleOptions.Number],
            Examples = ["schedule resume #1"],
            Aliases = ["schedule start", "schedule unpause"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        schedules.WithOne(invocation, "resume", row => Resume(row, invocation.Caller, cancel), cancel);

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ScheduleSuggestions.Numbers(typed, await schedules.All(caller, cancel));

    private async ValueTask<Card> Resume(NumberedSchedule row, Caller caller, CancellationToken cancel)
    {
        var schedule = row.Schedule;
        var now = clock.Now();
        var isDayOff = await daysOff.For(caller.Team, cancel);
        if (NextSlot.After(schedule.Rule, schedule.Zone, now, isDayOff) is not { } next)
            return ScheduleMistakes.OnlyDaysOff(ScheduleTerms.Of(schedule)).ToCard();
        return await store.Resume(caller.Team, caller.Channel, schedule.Id, next, cancel)
            ? ScheduleCards.Resumed(row, next)
            : ScheduleMistakes.Gone().ToCard();
    }
}
