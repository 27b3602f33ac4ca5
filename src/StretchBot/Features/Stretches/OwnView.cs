using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Body;

namespace StretchBot.Features.Stretches;

/// <summary>The catalogue as one member sees it: their team's stretches, and what their own body should skip.</summary>
internal sealed class OwnView(ITeamCatalogues catalogues, IAvoidedTags avoided)
{
    /// <summary>A stretch that was asked for by name; one that the member avoids says so and offers its gentler twin.</summary>
    public async ValueTask<Card> Stretch(Caller caller, Stretch stretch, Side side, CancellationToken cancel)
    {
        var avoids = await avoided.Of(caller.Member, cancel);
        var card = StretchCards.Stretch(stretch, side, byChance: false);
        return stretch.HitsAny(avoids)
            ? StretchCards.WithCaution(card, catalogues.Of(caller.Team).Offered.GentlerTwin(stretch, avoids))
            : card;
    }

    /// <summary>Those that fit first, those that the member avoids last.</summary>
    public async ValueTask<IReadOnlyList<Stretch>> FittingFirst(
        Caller caller,
        IReadOnlyList<Stretch> stretches,
        CancellationToken cancel
    )
    {
        var avoids = await avoided.Of(caller.Member, cancel);
        return avoids.Count == 0 ? stretches : [.. stretches.OrderBy(stretch => stretch.HitsAny(avoids))];
    }

    /// <summary>A routine with what the member avoids exchanged or left out.</summary>
    public async ValueTask<OwnRoutine?> Routine(Caller caller, string slug, CancellationToken cancel)
    {
        var catalogue = catalogues.Of(caller.Team).Offered;
        if (catalogue.FindRoutine(slug) is not { } written)
            return null;
        var own = catalogue.Sparing(written, await avoided.Of(caller.Member, cancel));
        return new OwnRoutine(
            own ?? written.Holding([]),
            own is null || own.Items.Count != written.Items.Count || !own.Items.SequenceEqual(written.Items)
        );
    }
}

/// <summary>A routine as one member does it.</summary>
/// <param name="Routine">Without stages when nothing in it fits.</param>
/// <param name="Changed">Whether it differs from how it is written.</param>
internal sealed record OwnRoutine(Routine Routine, bool Changed);
