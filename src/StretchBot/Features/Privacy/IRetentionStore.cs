using NodaTime;

namespace StretchBot.Features.Privacy;

/// <summary>Lets go of what is no longer to be kept.</summary>
internal interface IRetentionStore
{
    /// <summary>
    /// Lets up to <paramref name="most"/> records of who took part, and of who stretched alone, before <paramref name="before"/> go. They
    /// were counted into the tallies when they were made, and these stay. Messages that name them are drawn again without names.
    /// </summary>
    /// <returns>How many went; fewer than <paramref name="most"/> when no more are left.</returns>
    ValueTask<int> Fold(Instant before, int most, Instant now, CancellationToken cancel);

    /// <summary>Erases teams that removed the bot before <paramref name="before"/> and have not come back.</summary>
    /// <returns>How many.</returns>
    ValueTask<int> EraseTeamsGone(Instant before, CancellationToken cancel);
}
