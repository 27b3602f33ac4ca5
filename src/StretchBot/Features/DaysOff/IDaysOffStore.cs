using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>What became of days off that were to be added.</summary>
internal abstract record AddOutcome;

/// <param name="Added">Those that were not there yet, as they are kept now.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Batch">Names what was added together, so that it can be taken back together.</param>
internal sealed record AddedDaysOff(ImmutableArray<DayOff> Added, int Known, long Batch) : AddOutcome;

/// <summary>The team would have more than it may have. Nothing was added.</summary>
internal sealed record TooManyDaysOff(int Present) : AddOutcome;

/// <summary>
/// Keeps days off. Each change is one transaction that also moves the next slots of the team's schedules, and accounts for the slots
/// that the days before the change left out.
/// </summary>
internal interface IDaysOffStore
{
    /// <summary>In the order in which they were added.</summary>
    ValueTask<ImmutableArray<DayOff>> Of(TeamId team, CancellationToken cancel);

    ValueTask<AddOutcome> Add(
        TeamId team,
        ImmutableArray<DayOff> days,
        int most,
        Instant now,
        CancellationToken cancel
    );

    /// <summary>False when it is gone already.</summary>
    ValueTask<bool> Remove(TeamId team, DayOffId id, Instant now, CancellationToken cancel);

    /// <summary>Removes what was added together. How many were still there.</summary>
    ValueTask<int> TakeBack(TeamId team, long batch, Instant now, CancellationToken cancel);
}
