using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>The form of <see cref="EditSchedule"/> comes back. It names a schedule, and may have been forged.</summary>
internal sealed class EditScheduleForm(ChannelSchedules schedules, ScheduleKeeping keeping, ScheduleForm form)
    : IFormHandler
{
    public string Action => ScheduleForm.EditAction;

    public async ValueTask<Reply> Answer(
        ButtonId button,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (button.Number(0) is not { } id || await schedules.Find(caller, new ScheduleId(id), cancel) is not { } row)
            return new OnlyYou(ScheduleMistakes.Gone().ToCard());
        if (!ScheduleRights.MayChange(caller, row.Schedule))
            return new OnlyYou(ScheduleCards.NotYours(row.Number));
        var filled = form.Read(values, caller.Team);
        if (!filled.Faults.IsEmpty)
            return new NotYet(filled.Faults);
        var before = ScheduleTerms.Of(row.Schedule);
        var terms = filled.Words.Over(before);
        var changed = terms.Mistake is { } unread
            ? unread
            : await keeping.Change(row.Schedule, terms.Value, caller, cancel);
        return changed.Mistake is { } mistake
            ? new NotYet([ScheduleForm.Fault(ScheduleForm.Times, mistake)])
            : new OnlyYou(ScheduleCards.Changed(changed.Value, before));
    }
}
