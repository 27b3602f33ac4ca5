using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>What a member's body should skip. It is theirs alone: no card that others see may show it or what follows from it.</summary>
public interface IAvoidedTags
{
    /// <summary>Slugs of the catalogue's skip tags; empty for a member who said nothing.</summary>
    ValueTask<IReadOnlySet<string>> Of(MemberId member, CancellationToken cancel);
}
