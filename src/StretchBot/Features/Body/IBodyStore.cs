using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>Keeps what members told the bot about their bodies.</summary>
internal interface IBodyStore : IAvoidedTags
{
    /// <summary>From now on the member avoids exactly these tags.</summary>
    ValueTask Keep(MemberId member, IEnumerable<string> tags, CancellationToken cancel);
}
