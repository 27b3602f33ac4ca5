using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>Keeps what teams have of their own. Each change is one transaction, and touches only the team it is given.</summary>
internal interface ICustomStore
{
    /// <summary>
    /// Something that differs for each team after each change of what it has, by team. Teams that have nothing are not in it.
    /// </summary>
    ImmutableDictionary<TeamId, string> Stamps();

    /// <summary>What a team has, read at once: breaks are read back with it in the midst of other work.</summary>
    TeamOwn Read(TeamId team);

    /// <summary>Gives what the team has to <paramref name="decide"/> and keeps what comes back, ids still 0, unless it is a mistake.</summary>
    /// <returns>The items with their ids.</returns>
    ValueTask<Parsed<ImmutableArray<OwnItem>>> Add(
        TeamId team,
        Func<TeamOwn, Parsed<ImmutableArray<OwnItem>>> decide,
        Instant now,
        CancellationToken cancel
    );

    /// <summary>Gives an item another state. False when the team has no such item, or it is gone.</summary>
    ValueTask<bool> Change(TeamId team, OwnItemId id, OwnState state, Instant now, CancellationToken cancel);

    /// <summary>Switches a catalogue stretch off, or on again. False when it was so already.</summary>
    ValueTask<bool> Switch(TeamId team, string slug, bool off, CancellationToken cancel);
}
