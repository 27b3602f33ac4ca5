using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>Keeps when members are away. Every call is one transaction.</summary>
internal interface IAwayStore : IAwayDays
{
    /// <summary>Earliest first.</summary>
    ValueTask<ImmutableArray<AwayTime>> All(MemberId member, CancellationToken cancel);

    /// <summary>Gives the member's times to <paramref name="change"/> and keeps what comes back.</summary>
    ValueTask<ImmutableArray<AwayTime>> Change(
        MemberId member,
        Func<ImmutableArray<AwayTime>, ImmutableArray<AwayTime>> change,
        CancellationToken cancel
    );
}
