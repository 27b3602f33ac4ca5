using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>The form of <see cref="AddSchedule"/> comes back.</summary>
internal sealed class AddScheduleForm(ScheduleKeeping keeping, ScheduleForm form, BreakDefaults defaults) : IFormHandler
{
    public string Action => ScheduleForm.AddAction;

    public async ValueTask<Reply> Answer(
        ButtonId button,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (!ScheduleRights.MayAdd(caller))
            return new OnlyYou(ScheduleCards.AdminsAdd());
        var filled = form.Read(values, caller.Team);
        if (!filled.Faults.IsEmpty)
            return new NotYet(filled.Faults);
        var terms = filled.Words.ForNew(caller.TeamZone, defaults, caller.Rules.FloorAllowed);
        var added = terms.Mistake is { } unread ? unread : await keeping.Add(terms.Value, caller, cancel);
        return added.Mistake is { } mistake
            ? new NotYet([ScheduleForm.Fault(ScheduleForm.Times, mistake)])
            : new OnlyYou(ScheduleCards.Added(added.Value));
    }
}
