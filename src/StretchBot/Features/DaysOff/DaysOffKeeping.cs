using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff.Calendars;

namespace StretchBot.Features.DaysOff;

/// <summary>Adds days off, for the one-line form, the form and calendar files alike.</summary>
internal sealed class DaysOffKeeping(IDaysOffStore store, DaysOffList list, TimeProvider clock)
{
    /// <summary>The most days off that a team may have: as many as a calendar file may hold.</summary>
    public const int Most = Calendar.MostEvents;

    /// <summary>Adds what was typed, or says why not.</summary>
    public async ValueTask<Parsed<Card>> Add(string typed, Caller caller, CancellationToken cancel)
    {
        var days = DaysOffWords.Read(typed, list.Today(caller));
        if (days.Mistake is { } mistake)
            return mistake;
        var added = await Keep(days.Value, caller, cancel);
        return added.Mistake is { } full ? full : DaysOffCards.Added(added.Value, list.Today(caller));
    }

    /// <summary>Adds the whole-day events of a calendar file, or says why not.</summary>
    public async ValueTask<Parsed<Card>> AddCalendar(string file, Caller caller, CancellationToken cancel)
    {
        var today = list.Today(caller);
        var read = Calendar.Read(file, today);
        if (read.Mistake is { } mistake)
            return mistake;
        if (read.Value.Days.IsEmpty)
            return DaysOffCards.NothingInCalendar(read.Value);
        var added = await Keep(read.Value.Days, caller, cancel);
        return added.Mistake is { } full ? full : DaysOffCards.AddedCalendar(added.Value, read.Value, today);
    }

    private async ValueTask<Parsed<AddedDaysOff>> Keep(
        ImmutableArray<DayOff> days,
        Caller caller,
        CancellationToken cancel
    ) =>
        await store.Add(caller.Team, days, Most, clock.Now(), cancel) switch
        {
            AddedDaysOff added => added,
            TooManyDaysOff full => DaysOffMistakes.Full(full.Present, Most),
            var unknown => throw new InvalidOperationException($"Unknown outcome {unknown.GetType().Name}."),
        };
}
