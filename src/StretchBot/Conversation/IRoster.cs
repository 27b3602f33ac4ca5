namespace StretchBot.Conversation;

/// <summary>Who and what is no longer there, as platforms tell it. What nobody ever heard of is passed over in silence.</summary>
public interface IRoster
{
    /// <summary>A member left the team: they drop out of rankings until they speak again.</summary>
    ValueTask MemberLeft(PlatformName platform, string teamKey, string memberKey, CancellationToken cancel);

    /// <summary>The bot was taken out of the team: its schedules pause, and what is kept of it is erased later.</summary>
    ValueTask TeamLeft(PlatformName platform, string teamKey, CancellationToken cancel);

    /// <summary>The bot is back in the team: nothing of it is erased.</summary>
    ValueTask TeamReturned(PlatformName platform, string teamKey, CancellationToken cancel);

    /// <summary>A channel was archived or deleted, or the bot was taken out of it: its schedules pause.</summary>
    /// <param name="reason">A sentence for the people who made the schedules: "It was archived."</param>
    ValueTask ChannelClosed(
        PlatformName platform,
        string teamKey,
        string channelKey,
        string reason,
        CancellationToken cancel
    );
}
