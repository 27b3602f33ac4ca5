using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Stretches and areas by what was typed; at first, the word for a surprise.</summary>
internal sealed class OfferStretches(StretchSearch search) : IOfferValues
{
    private static readonly OfferedValue AtRandom = new("random", "Random: one that is good for now");

    public OptionKind Kind => OptionKind.Stretch;

    public ValueTask<ImmutableArray<OfferedValue>> Offer(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    )
    {
        var found = search.Suggest(typed, most).Select(one => new OfferedValue(one.Slug, one.Name));
        var begins = AtRandom.Value.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase);
        return ValueTask.FromResult<ImmutableArray<OfferedValue>>(
            begins ? [AtRandom, .. found.Take(most - 1)] : [.. found]
        );
    }
}
