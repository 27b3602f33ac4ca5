using StretchBot.Conversation;

namespace StretchBot.Outbox;

/// <summary>In which language those read to whom something is sent, as BCP 47 tags.</summary>
internal interface IReaderLanguages
{
    /// <summary>The language that the channel's team chose; null when it chose none.</summary>
    ValueTask<string?> OfChannel(ChannelId channel, CancellationToken cancel);

    /// <summary>The member's own as the platform last told it, and what their team chose; null where there is none.</summary>
    ValueTask<(string? Own, string? Teams)> OfMember(MemberId member, CancellationToken cancel);
}
