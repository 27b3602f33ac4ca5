using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

/// <summary>Who may be seen in a ranking. The numbers are stored: never renumber.</summary>
public enum LeaderboardRule
{
    Everyone = 0,
    OptIn = 1,
    Off = 2,
}

/// <summary>What the team did together over a period.</summary>
public sealed record TeamTotal(int Posted, int Shared, int Taken, long Seconds)
{
    public static readonly TeamTotal None = new(0, 0, 0, 0);

    /// <summary>How many of those who took part have been erased since.</summary>
    public int Gone { get; init; }

    /// <summary>Share of posted breaks that at least two people took, 0 to 1; null when none was posted.</summary>
    public double? SharedPart => Posted == 0 ? null : Math.Min(1, (double)Shared / Posted);
}

/// <summary>A team's standing over one period, all of it read from kept tallies.</summary>
/// <param name="Top">The best, equal counts kept together as far as the limit goes.</param>
/// <param name="People">How many took part, hidden members included.</param>
/// <param name="Own">The caller's own standing and rank, or null when they took no break.</param>
internal sealed record TeamStanding(
    LeaderboardRule Rule,
    TeamTotal Total,
    TeamTotal? Before,
    ImmutableArray<Ranked> Top,
    int People,
    Ranked? Own,
    bool OwnHidden
);

/// <summary>One member's own figures.</summary>
/// <param name="Days">Counted breaks and solo stretches by day, for the days that have any.</param>
/// <param name="Offered">Days on which a break was posted in a channel of theirs.</param>
/// <param name="RoutineKeys">The routines of the breaks they took lately, newest first, each with its day.</param>
/// <param name="Solos">The solo stretches and guided routines that counted lately, by slug, newest first.</param>
internal sealed record OwnTally(
    ImmutableArray<DayTally> Days,
    ImmutableArray<LocalDate> Offered,
    ImmutableArray<(LocalDate Day, string Routine)> RoutineKeys,
    ImmutableArray<(LocalDate Day, string Stretch)> Solos,
    TallySum Week,
    TallySum All
)
{
    /// <summary>Breaks in which they walked instead.</summary>
    public int Walked { get; init; }
}

internal sealed record DayTally(LocalDate Day, int Breaks, int Solos, long Seconds);

internal sealed record TallySum(int Breaks, int Solos, long Seconds);

/// <summary>Reads the kept tallies.</summary>
internal interface ITallyStore
{
    /// <param name="channel">Only breaks of this channel, or null for the whole team.</param>
    /// <param name="most">How many rows of the ranking are wanted.</param>
    ValueTask<TeamStanding> Standing(
        Caller caller,
        ChannelId? channel,
        Period period,
        int most,
        CancellationToken cancel
    );

    /// <param name="since">The first day that is wanted in detail.</param>
    ValueTask<OwnTally> Own(Caller caller, LocalDate today, LocalDate since, CancellationToken cancel);
}
