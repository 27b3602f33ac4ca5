using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary>Posts a message in the channel and takes it away again: the one proof that breaks can be posted.</summary>
internal static class TestPost
{
    private const string Name = "Test post";

    /// <param name="language">What the channel sees is in its team's.</param>
    public static async ValueTask<Finding> Try(
        IPlatform platform,
        ChannelAddress channel,
        Language language,
        Instant now,
        CancellationToken cancel
    )
    {
        var key = new PostKey($"doctor-{channel.Id}-{now.ToUnixTimeMilliseconds()}");
        return await platform.Post(channel, DoctorCards.Test().In(language), key, cancel) switch
        {
            Sent sent => await platform.Remove(channel, sent.Message, cancel) is Sent
                ? new Finding(Name, Good: true, "Posted here, and taken away again.")
                : new Finding(
                    Name,
                    Good: false,
                    "I could post here, but not take the message away again.",
                    "Delete it by hand; breaks work all the same."
                ),
            Refused refused => new Finding(
                Name,
                Good: false,
                $"I could not post here: {refused.Reason}",
                "Invite me to the channel, and let me post and attach files there."
            ),
            TryLater later => new Finding(
                Name,
                Good: false,
                $"I could not post just now: {later.Reason}",
                "Ask again in a minute."
            ),
            _ => new Finding(Name, Good: false, "The message was gone at once.", "Ask again in a minute."),
        };
    }
}
