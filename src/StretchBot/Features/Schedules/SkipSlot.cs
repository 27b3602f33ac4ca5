using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule skip #1</c>: leaves out the next break, and only that.</summary>
internal sealed class SkipSlot(ChannelSchedules schedules, IScheduleStore store, IDaysOff daysOff, TimeProvider clock)
    : ICommand,
        ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("schedule skip", "Leave out the next break of a schedule, and only that")
        {
            Options = [ScheduleOptions.Number],
            Examples = ["schedule skip #1"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        schedules.WithOne(invocation, "skip", row => Skip(row, invocation.Caller, cancel), cancel);

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ScheduleSuggestions.Numbers(typed, await schedules.All(caller, cancel));

    private async ValueTask<Card> Skip(NumberedSchedule row, Caller caller, CancellationToken cancel)
    {
        var schedule = row.Schedule;
        var now = clock.Now();
        if (schedule.NextSlot is not { } slot || schedule.IsPausedAt(now))
            return ScheduleCards.NothingToSkip(row);
        if (!await store.Skip(caller, schedule.Id, slot, cancel))
            return ScheduleCards.JustStarted(row);
        var isDayOff = await daysOff.For(caller.Team, cancel);
        return ScheduleCards.Skipping(row, slot, NextSlot.After(schedule.Rule, schedule.Zone, slot, isDayOff));
    }
}
