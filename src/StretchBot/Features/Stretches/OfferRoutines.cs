using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>The catalogue's routines, those most like what was typed first.</summary>
internal sealed class OfferRoutines(StretchSearch search) : IOfferValues
{
    public OptionKind Kind => OptionKind.Routine;

    public ValueTask<ImmutableArray<OfferedValue>> Offer(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    ) =>
        ValueTask.FromResult<ImmutableArray<OfferedValue>>([
            .. search
                .SuggestRoutines(typed, most)
                .Where(routine => routine.Slug is not null)
                .Select(routine => new OfferedValue(routine.Slug!, routine.Name)),
        ]);
}
