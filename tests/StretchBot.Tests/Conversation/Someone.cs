using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Tests.Conversation;

/// <summary>Callers out of thin air, for tests that keep nothing.</summary>
internal static class Someone
{
    public static Caller Called(string name, bool admin = false) =>
        new(
            PlatformName.Playground,
            new TeamId(1),
            new ChannelId(1),
            "team",
            new MemberId(1),
            name,
            admin,
            DateTimeZone.Utc,
            DateTimeZone.Utc
        );
}
