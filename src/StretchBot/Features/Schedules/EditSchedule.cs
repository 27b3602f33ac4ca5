using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule edit #1 mon-thu 11:00</c>: what is left out stays as it is; with no words, the form.</summary>
internal sealed class EditSchedule(
    ChannelSchedules schedules,
    ScheduleKeeping keeping,
    ScheduleForm form,
    IRoutineNames routines
) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("schedule edit", "Change a schedule; what you leave out stays as it is")
        {
            Options = [ScheduleOptions.Number, .. ScheduleOptions.Terms],
            Examples = ["schedule edit #1", "schedule edit #1 mon-thu 11:00", "schedule edit #1 desk-minute"],
            Aliases = ["schedule change"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        schedules.WithOne(
            invocation,
            "edit",
            async (row, rest) =>
                rest.Length == 0
                    ? new Ask(form.ForEdit(row))
                    : new OnlyYou(await Change(row, rest, invocation.Caller, cancel)),
            cancel
        );

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        new ScheduleSuggestions(routines.For(caller.Team)).ForEdit(typed, await schedules.All(caller, cancel));

    private async ValueTask<Card> Change(NumberedSchedule row, string rest, Caller caller, CancellationToken cancel)
    {
        var before = ScheduleTerms.Of(row.Schedule);
        var terms = new ScheduleLine(routines.For(caller.Team)).Read(rest).Then(words => words.Over(before));
        if (terms.Mistake is { } unread)
            return ScheduleMistakes.WhileEditing(unread, row.Number).ToCard();
        var changed = await keeping.Change(row.Schedule, terms.Value, caller, cancel);
        return changed.Mistake is { } mistake ? mistake.ToCard() : ScheduleCards.Changed(changed.Value, before);
    }
}
