using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule</c>: the schedules of this channel, numbered.</summary>
internal sealed class ListSchedules(ChannelSchedules schedules, IDaysOff daysOff, TimeProvider clock) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("schedule", "When this channel has breaks; add, edit, pause, resume, skip or remove")
        {
            Examples = ["schedule", "schedule add weekdays 10:30,15:00"],
            Aliases = ["schedules", "schedule list"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        if (!invocation.Words.IsEmpty)
            return new OnlyYou(ScheduleMistakes.NotAVerb(invocation.Words[0]).ToCard());
        var caller = invocation.Caller;
        var rows = await schedules.All(caller, cancel);
        var now = clock.Now();
        var isDayOff = await daysOff.For(caller.Team, cancel);
        return new OnlyYou(ScheduleCards.List(rows, now, isDayOff, ScheduleRights.MayAdd(caller)));
    }
}
