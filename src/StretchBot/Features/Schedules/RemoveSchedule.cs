using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule remove #1</c>: at once, and with the line that brings it back.</summary>
internal sealed class RemoveSchedule(ChannelSchedules schedules, IScheduleStore store, BreakDefaults defaults)
    : ICommand,
        ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("schedule remove", "Remove a schedule; its past breaks still count")
        {
            Options = [ScheduleOptions.Number],
            Examples = ["schedule remove #1"],
            Aliases = ["schedule delete"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        schedules.WithOne(invocation, "remove", row => Remove(row, invocation.Caller, cancel), cancel);

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ScheduleSuggestions.Numbers(typed, await schedules.All(caller, cancel));

    private async ValueTask<Card> Remove(NumberedSchedule row, Caller caller, CancellationToken cancel)
    {
        if (!await store.Remove(caller.Team, caller.Channel, row.Schedule.Id, cancel))
            return ScheduleMistakes.Gone().ToCard();
        var left = await schedules.All(caller, cancel);
        return ScheduleCards.Removed(row, othersMoveUp: left.Length >= row.Number, defaults);
    }
}
