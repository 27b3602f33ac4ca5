using StretchBot.Conversation;

namespace StretchBot.Features.Welcome;

/// <summary>The bot was brought into a channel: it says hello there once, and offers to set up breaks to whoever brought it.</summary>
internal sealed class SayHello(IWelcomeStore channels, TimeProvider clock) : IWelcome
{
    public async ValueTask<Reply> Answer(Caller caller, CancellationToken cancel) =>
        await channels.Ask(caller.Channel, clock.Now(), cancel)
            ? new OnlyYou(WelcomeCards.Offer(caller.ChannelName, caller.IsAdmin))
            : Reply.Silence;
}
