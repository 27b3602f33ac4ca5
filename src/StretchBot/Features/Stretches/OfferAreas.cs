using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Areas of the body by how their names begin, then by any of their words.</summary>
internal sealed class OfferAreas(Catalogue catalogue) : IOfferValues
{
    public OptionKind Kind => OptionKind.Area;

    public ValueTask<ImmutableArray<OfferedValue>> Offer(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    )
    {
        var word = typed.Trim();
        return ValueTask.FromResult<ImmutableArray<OfferedValue>>([
            .. catalogue
                .Vocabulary.Areas.Where(area => area.Label.Contains(word, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(area => area.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Take(most)
                .Select(area => new OfferedValue(area.Label, CardWords.Capital(area.Label))),
        ]);
    }
}
