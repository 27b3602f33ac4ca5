using NodaTime;

namespace StretchBot.Features.Schedules.Why;

/// <summary>Keeps the times during which the bot is running, so that it can say later when it was not.</summary>
internal interface IRunningTimes
{
    /// <summary>How often it says that it is running.</summary>
    static readonly Duration Every = Duration.FromSeconds(30);

    /// <summary>A silence that is longer than this is an absence: a crash, a stop, or a machine that slept.</summary>
    static readonly Duration LongestSilence = Duration.FromMinutes(2);

    /// <summary>The bot is running at <paramref name="now"/>.</summary>
    ValueTask Beat(Instant now, CancellationToken cancel);
}
