using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Body;

namespace StretchBot.Features.Stretches;

/// <summary>Chooses one stretch that fits a desk and this member's body, and is not one of the last few they saw.</summary>
internal sealed class StretchPick(
    ITeamCatalogues catalogues,
    IAvoidedTags avoided,
    ISoloStore solos,
    TimeProvider clock
)
{
    public async ValueTask<Card> ForNow(Caller caller, Area? area, CancellationToken cancel)
    {
        var composer = new RoutineComposer(catalogues.Of(caller.Team).Offered);
        var recent = await solos.Recent(caller.Member, cancel);
        var chance = new SeededChance((ulong)(clock.Now().ToUnixTimeTicks() ^ caller.Member.Value));
        if (composer.PickOne(recent, await avoided.Of(caller.Member, cancel), chance, area) is not { } stretch)
            return StretchCards.NothingFits();
        await solos.Shown(caller.Member, stretch.Slug, cancel);
        return StretchCards.Stretch(stretch, StretchCards.FirstSide(stretch), byChance: true);
    }
}
