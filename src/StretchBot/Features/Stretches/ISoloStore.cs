using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Keeps what members stretch on their own.</summary>
internal interface ISoloStore
{
    /// <summary>The member did a stretch or a guided routine alone, named by its slug. False when one counted within the last hour: then nothing is added.</summary>
    ValueTask<bool> Done(Caller by, string stretch, Duration length, Instant now, CancellationToken cancel);

    /// <summary>Slugs of the last few stretches this member was shown, newest first.</summary>
    ValueTask<ImmutableArray<string>> Recent(MemberId member, CancellationToken cancel);

    /// <summary>The member was shown a stretch by chance, so that the next one differs.</summary>
    ValueTask Shown(MemberId member, string stretch, CancellationToken cancel);
}
