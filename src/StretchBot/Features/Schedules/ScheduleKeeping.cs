using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules;

/// <summary>Adds and changes schedules, for the one-line form and the form alike.</summary>
internal sealed class ScheduleKeeping(
    IScheduleStore store,
    ChannelSchedules schedules,
    IDaysOff daysOff,
    TimeProvider clock
)
{
    /// <summary>The most schedules that a channel may have: a list that can still be read.</summary>
    public const int Most = 20;

    /// <summary>Adds a schedule to the caller's channel, or says why not.</summary>
    public async ValueTask<Parsed<NumberedSchedule>> Add(ScheduleTerms terms, Caller caller, CancellationToken cancel)
    {
        var schedule = new Schedule(
            new ScheduleId(0),
            caller.Team,
            caller.Channel,
            terms.Rule,
            terms.Zone,
            terms.Jitter,
            terms.Lead,
            terms.Window,
            terms.Routine,
            terms.FloorAllowed,
            caller.Member,
            ScheduleState.Active,
            PausedUntil: null,
            PauseReason: null,
            await First(terms, caller.Team, clock.Now(), cancel),
            SkippedSlot: null
        );
        if (schedule.NextSlot is null)
            return ScheduleMistakes.OnlyDaysOff(terms);
        return await Result(await store.Add(schedule, Most, cancel), terms, caller, cancel);
    }

    /// <summary>Gives a schedule of the caller's channel new terms, or says why not. A pause stays as it is.</summary>
    public async ValueTask<Parsed<NumberedSchedule>> Change(
        Schedule present,
        ScheduleTerms terms,
        Caller caller,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var from = present.IsPausedAt(now) ? present.PausedUntil - Duration.Epsilon : now;
        var next = from is { } after ? await First(terms, caller.Team, after, cancel) : null;
        if (from is not null && next is null)
            return ScheduleMistakes.OnlyDaysOff(terms);
        var changed = present with
        {
            Rule = terms.Rule,
            Zone = terms.Zone,
            Jitter = terms.Jitter,
            Lead = terms.Lead,
            Window = terms.Window,
            Routine = terms.Routine,
            FloorAllowed = terms.FloorAllowed,
            NextSlot = next,
            SkippedSlot = null,
        };
        return await Result(await store.Replace(changed, cancel), terms, caller, cancel);
    }

    private async ValueTask<Instant?> First(
        ScheduleTerms terms,
        TeamId team,
        Instant after,
        CancellationToken cancel
    ) => NextSlot.After(terms.Rule, terms.Zone, after, await daysOff.For(team, cancel));

    private async ValueTask<Parsed<NumberedSchedule>> Result(
        KeepOutcome outcome,
        ScheduleTerms terms,
        Caller caller,
        CancellationToken cancel
    ) =>
        outcome switch
        {
            Kept kept => await schedules.Find(caller, kept.Id, cancel) is { } row ? row : ScheduleMistakes.Gone(),
            SameRule same => await schedules.Find(caller, same.Existing, cancel) is { } row
                ? ScheduleMistakes.SameRule(row.Number, terms)
                : ScheduleMistakes.Gone(),
            ChannelFull => ScheduleMistakes.Full(Most),
            ScheduleGone => ScheduleMistakes.Gone(),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
}
