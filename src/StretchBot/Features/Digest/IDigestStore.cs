using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;

namespace StretchBot.Features.Digest;

/// <summary>A channel's week, as its digest tells it.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Top">The first three ranks, of those who may be named; empty when the team shows no names.</param>
/// <param name="People">How many took part, hidden members included.</param>
/// <param name="Breaks">The routine of each break that somebody took, and how many did.</param>
/// <param name="Taken">How many took part on each day that had any.</param>
internal sealed record WeekTold(
    PlatformName Platform,
    ChannelAddress Channel,
    LocalDate Week,
    TeamTotal Total,
    TeamTotal? Before,
    ImmutableArray<Ranked> Top,
    int People,
    ImmutableArray<(string Routine, int Taken)> Breaks,
    ImmutableDictionary<LocalDate, int> Taken
)
{
    /// <summary>Whose week it is: its own stretches can be the most loved.</summary>
    public TeamId Team { get; init; }

    /// <summary>The message that tells it; null while there is none.</summary>
    public MessageKey? Message { get; init; }
}

/// <summary>Keeps when digests are due, and reads what they tell.</summary>
internal interface IDigestStore
{
    /// <summary>
    /// Takes up to <paramref name="most"/> channels whose digest is due, in one transaction: asks for it to be posted where there is something
    /// to tell and nobody turned it off, and notes when the next one is due.
    /// </summary>
    /// <returns>How many were looked at.</returns>
    ValueTask<int> Claim(Instant now, int most, CancellationToken cancel);

    ValueTask<Instant?> EarliestDue(CancellationToken cancel);

    /// <summary>The week before the one that <paramref name="asked"/> falls into; null when the channel or its team is gone.</summary>
    ValueTask<WeekTold?> Load(ChannelId channel, Instant asked, CancellationToken cancel);

    /// <summary>The digest of the week before the one that <paramref name="asked"/> falls into stands in the channel.</summary>
    ValueTask Stands(ChannelId channel, Instant asked, MessageKey message, CancellationToken cancel);

    /// <summary>A digest that stands, as it is told now; null when it is gone with its channel.</summary>
    ValueTask<WeekTold?> Find(long digest, CancellationToken cancel);
}
