using NodaTime;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Features.Welcome;

/// <summary>Says hello in a channel, once.</summary>
internal sealed class WelcomeIntent(IWelcomeStore channels) : IIntentHandler
{
    public IntentKind Kind => IntentKind.Welcome;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await channels.Find(new ChannelId(intent.Subject), cancel) is { } place
            ? new PostDrawing(
                place.Platform,
                place.Channel,
                WelcomeCards.Hello(),
                new PostKey($"welcome-{intent.Subject}")
            )
            : null;
}
