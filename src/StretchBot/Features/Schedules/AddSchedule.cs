using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule add weekdays 10:30,15:00</c>: breaks from now on; with no words, the form.</summary>
internal sealed class AddSchedule(
    ScheduleKeeping keeping,
    ScheduleForm form,
    IRoutineNames routines,
    BreakDefaults defaults
) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("schedule add", "Add breaks to this channel, in one line or in a form (team admins)")
        {
            Options = ScheduleOptions.Terms,
            Examples =
            [
                "schedule add weekdays 10:30,15:00",
                "schedule add weekdays 10:30,15:00 Europe/Berlin desk-minute",
                "schedule add weekdays every 90m 9:30-17:00",
            ],
            Aliases = ["schedule new", "schedule create"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        if (!ScheduleRights.MayAdd(caller))
            return new OnlyYou(ScheduleCards.AdminsAdd());
        if (invocation.Words.IsEmpty)
            return new Ask(form.ForNew(caller));
        var terms = new ScheduleLine(routines.For(caller.Team))
            .Read(invocation.Rest)
            .Then(words => words.ForNew(caller.TeamZone, defaults, caller.Rules.FloorAllowed));
        if (terms.Mistake is { } unread)
            return new OnlyYou(unread.ToCard());
        var added = await keeping.Add(terms.Value, caller, cancel);
        return new OnlyYou(added.Mistake is { } mistake ? mistake.ToCard() : ScheduleCards.Added(added.Value));
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult(new ScheduleSuggestions(routines.For(caller.Team)).ForLine(typed));
}
