using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Welcome;

/// <summary>Where a welcome goes.</summary>
internal sealed record WelcomePlace(PlatformName Platform, ChannelAddress Channel);

/// <summary>Remembers where the bot has said hello.</summary>
internal interface IWelcomeStore
{
    /// <summary>Asks for the channel's welcome, unless it was asked for before.</summary>
    /// <returns>True the first time.</returns>
    ValueTask<bool> Ask(ChannelId channel, Instant now, CancellationToken cancel);

    /// <summary>The channel's address, or null when the bot is no longer in its team.</summary>
    ValueTask<WelcomePlace?> Find(ChannelId channel, CancellationToken cancel);
}
