using NodaTime;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
