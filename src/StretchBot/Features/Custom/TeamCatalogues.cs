using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Custom;

/// <summary>
/// Puts each team's catalogue together, once after each change. Most teams have nothing of their own: they share one, and asking for it costs
/// a look into a dictionary.
/// </summary>
internal sealed class TeamCatalogues(Catalogue catalogue, StretchSearch search, ICustomStore store, TimeProvider clock)
    : ITeamCatalogues
{
    /// <summary>Another process on the same database may have changed something: this long it may go unnoticed here.</summary>
    public static readonly Duration LookAgain = Duration.FromSeconds(30);

    private readonly TeamCatalogue shared = new(catalogue, catalogue, search);
    private readonly ConcurrentDictionary<TeamId, (string Stamp, TeamCatalogue Catalogue)> made = new();
    private volatile Stamped? stamped;

    public TeamCatalogue Of(TeamId team)
    {
        var now = clock.Now();
        var stamps = stamped is { } known && known.At <= now && now < known.At + LookAgain ? known : Look(now);
        if (!stamps.ByTeam.TryGetValue(team, out var stamp))
            return shared;
        if (made.TryGetValue(team, out var kept) && kept.Stamp == stamp)
            return kept.Catalogue;
        var fresh = Make(store.Read(team));
        made[team] = (stamp, fresh);
        return fresh;
    }

    /// <summary>Something was changed here: it is looked at again at once.</summary>
    public void Forget() => stamped = null;

    private Stamped Look(Instant now) => stamped = new Stamped(now, store.Stamps());

    private TeamCatalogue Make(TeamOwn own)
    {
        var all = Reviewing.With(catalogue, own.Items.Where(item => item.State == OwnState.Offered));
        var offered = all.Without(own.SwitchedOff);
        return new TeamCatalogue(
            offered,
            Reviewing.With(all, own.Items.Where(item => item.State == OwnState.Gone)),
            new StretchSearch(offered)
        );
    }

    private sealed record Stamped(Instant At, ImmutableDictionary<TeamId, string> ByTeam);
}
