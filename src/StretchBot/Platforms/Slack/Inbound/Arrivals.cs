using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>The bot was invited to a channel: it says hello there, and offers whoever invited it to set things up.</summary>
internal sealed class Arrivals(Door door, Dispatcher dispatcher, Answers answers)
{
    public async ValueTask Greet(
        SlackWorkspace workspace,
        string? organisation,
        string channel,
        string? inviter,
        CancellationToken cancel
    )
    {
        // Slack does not always say who it was; then nobody is offered anything, and the channel is greeted all the same.
        var who = inviter ?? workspace.Install.BotUser;
        var from = new Sender(workspace.Team, organisation, channel, ChannelName: null, who, UserName: null);
        if (await door.Enter(from, cancel) is not { } guest)
            return;
        var reply = await dispatcher.Answer(new Arrived(guest.Caller), cancel);
        if (inviter is not null)
            await answers.GiveLater(reply, new Occasion(guest, Respond: null, Trigger: null), cancel);
    }
}
