using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>The store port in memory, by its written contract.</summary>
internal sealed class FakeScheduleStore : IScheduleStore
{
    private readonly SortedDictionary<long, Schedule> kept = [];
    private long lastId = 100;

    public IReadOnlyCollection<Schedule> All => kept.Values;

    /// <summary>Runs before the next change, as another node might.</summary>
    public Action? BeforeChange { get; set; }

    public void Put(Schedule schedule) => kept[schedule.Id.Value] = schedule;

    public void Drop(Schedule schedule) => kept.Remove(schedule.Id.Value);

    public ValueTask<ImmutableArray<Schedule>> InChannel(TeamId team, ChannelId channel, CancellationToken cancel) =>
        new([.. kept.Values.Where(it => it.Team == team && it.Channel == channel)]);

    public ValueTask<KeepOutcome> Add(Schedule schedule, int most, CancellationToken cancel)
    {
        if (Twin(schedule) is { } twin)
            return new(new SameRule(twin.Id));
        if (kept.Values.Count(it => it.Team == schedule.Team && it.Channel == schedule.Channel) >= most)
            return new(new ChannelFull());
        var id = new ScheduleId(++lastId);
        Put(schedule with { Id = id });
        return new(new Kept(id));
    }

    public ValueTask<KeepOutcome> Replace(Schedule schedule, CancellationToken cancel)
    {
        if (Find(schedule.Team, schedule.Channel, schedule.Id) is not { } present)
            return new(new ScheduleGone());
        if (Twin(schedule) is { } twin)
            return new(new SameRule(twin.Id));
        Put(
            schedule with
            {
                Creator = present.Creator,
                State = present.State,
                PausedUntil = present.PausedUntil,
                PauseReason = present.PauseReason,
                PausedBy = present.PausedBy,
            }
        );
        return new(new Kept(schedule.Id));
    }

    public ValueTask<bool> Pause(
        Caller by,
        ScheduleId id,
        Instant? until,
        Instant? nextSlot,
        CancellationToken cancel
    ) =>
        Change(
            by.Team,
            by.Channel,
            id,
            it =>
                it with
                {
                    State = ScheduleState.Paused,
                    PausedUntil = until,
                    PauseReason = null,
                    PausedBy = by.Name,
                    NextSlot = nextSlot,
                }
        );

    public ValueTask<bool> Resume(
        TeamId team,
        ChannelId channel,
        ScheduleId id,
        Instant nextSlot,
        CancellationToken cancel
    ) =>
        Change(
            team,
            channel,
            id,
            it =>
                it with
                {
                    State = ScheduleState.Active,
                    PausedUntil = null,
                    PauseReason = null,
                    PausedBy = null,
                    NextSlot = nextSlot,
                    SkippedSlot = null,
                }
        );

    public ValueTask<bool> Skip(Caller by, ScheduleId id, Instant slot, CancellationToken cancel) =>
        Change(by.Team, by.Channel, id, it => it.NextSlot == slot ? it with { SkippedSlot = slot } : null);

    public ValueTask<bool> Remove(TeamId team, ChannelId channel, ScheduleId id, CancellationToken cancel)
    {
        BeforeChange?.Invoke();
        return new(Find(team, channel, id) is not null && kept.Remove(id.Value));
    }

    public ValueTask<long> Count(CancellationToken cancel) => new(kept.Count);

    private Schedule? Find(TeamId team, ChannelId channel, ScheduleId id) =>
        kept.GetValueOrDefault(id.Value) is { } it && it.Team == team && it.Channel == channel ? it : null;

    private Schedule? Twin(Schedule schedule) =>
        kept.Values.FirstOrDefault(it =>
            it.Id != schedule.Id
            && it.Channel == schedule.Channel
            && it.State == ScheduleState.Active
            && it.Rule == schedule.Rule
            && it.Zone == schedule.Zone
        );

    private ValueTask<bool> Change(TeamId team, ChannelId channel, ScheduleId id, Func<Schedule, Schedule?> change)
    {
        BeforeChange?.Invoke();
        if (Find(team, channel, id) is not { } present || change(present) is not { } changed)
            return new(false);
        Put(changed);
        return new(true);
    }
}
