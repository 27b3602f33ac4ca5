using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>What became of a press on a prompt.</summary>
internal abstract record PressOutcome;

/// <summary>The member is in.</summary>
internal sealed record Joined(Break Break) : PressOutcome;

/// <summary>The member was in and is out again.</summary>
internal sealed record Left(Break Break) : PressOutcome;

/// <summary>The member's part counts. <paramref name="Again"/> when it did already.</summary>
internal sealed record Counted(Break Break, bool Again) : PressOutcome;

/// <summary>Too late for what was pressed. <paramref name="StillOpen"/> when Done would still count.</summary>
internal sealed record TooLate(Break Break, bool StillOpen, Instant? NextBreak) : PressOutcome;

/// <summary>Nothing of this team's goes by that id.</summary>
internal sealed record NoSuchBreak : PressOutcome;

/// <summary>What became of a wish to start a break.</summary>
internal abstract record StartOutcome;

internal sealed record Started(Break Break) : StartOutcome;

/// <summary>The channel has a live break already.</summary>
internal sealed record AlreadyLive(Break Break) : StartOutcome;

/// <summary>What a break started by hand is made of, once its channel is known to be free.</summary>
/// <param name="RecentStretches">Slugs from the channel's last three breaks.</param>
internal sealed record ChannelHistory(ImmutableArray<ImmutableArray<string>> RecentStretches);

/// <summary>Keeps breaks and who took part. Every call is one transaction.</summary>
internal interface IBreakStore
{
    /// <summary>Starts a break unless one is live in the channel; its prompt goes out in the same transaction.</summary>
    /// <param name="draft">Gives the break, its id still 0, from what the channel did lately.</param>
    ValueTask<StartOutcome> Start(Caller by, Func<ChannelHistory, Break> draft, Instant now, CancellationToken cancel);

    /// <summary>The member joins, or leaves if they were in.</summary>
    ValueTask<PressOutcome> Toggle(BreakId id, Caller by, Instant now, CancellationToken cancel);

    /// <summary>The member is in whatever they were before, or still is.</summary>
    ValueTask<PressOutcome> Join(BreakId id, Caller by, Instant now, CancellationToken cancel);

    /// <summary>The member is done; counts until the break closes. Before the start it is an "I'm in".</summary>
    ValueTask<PressOutcome> Done(BreakId id, Caller by, Instant now, CancellationToken cancel);

    /// <summary>The member walked instead, or will; it counts as <see cref="Done"/> does.</summary>
    ValueTask<PressOutcome> Walk(BreakId id, Caller by, Instant now, CancellationToken cancel);

    /// <summary>A break of the caller's team, or null.</summary>
    ValueTask<Break?> Find(BreakId id, TeamId team, CancellationToken cancel);

    /// <summary>When the next break of a schedule starts in the channel, or null when none is planned.</summary>
    ValueTask<Instant?> NextBreak(TeamId team, ChannelId channel, Instant now, CancellationToken cancel);
}
