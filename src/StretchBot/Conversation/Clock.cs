using NodaTime;

namespace StretchBot.Conversation;

/// <summary>The injected clock, in NodaTime's words.</summary>
public static class Clock
{
    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
