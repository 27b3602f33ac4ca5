using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Chooses one stretch that fits a desk and is not one of the last few this member saw.</summary>
internal sealed class StretchPick(Catalogue catalogue, ISoloStore solos, TimeProvider clock)
{
    private readonly RoutineComposer composer = new(catalogue);

    public async ValueTask<Card> ForNow(Caller caller, Area? area, CancellationToken cancel)
    {
        var recent = await solos.Recent(caller.Member, cancel);
        var chance = new SeededChance((ulong)(clock.Now().ToUnixTimeTicks() ^ caller.Member.Value));
        if (composer.PickOne(recent, ImmutableHashSet<string>.Empty, chance, area) is not { } stretch)
            return StretchCards.Gone();
        await solos.Shown(caller.Member, stretch.Slug, cancel);
        return StretchCards.Stretch(stretch, StretchCards.FirstSide(stretch), byChance: true);
    }
}
