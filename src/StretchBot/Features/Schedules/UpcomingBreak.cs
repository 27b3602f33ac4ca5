using NodaTime;

namespace StretchBot.Features.Schedules;

/// <summary>A break that a schedule will start.</summary>
/// <param name="Starts">The slot, and its jitter.</param>
internal sealed record UpcomingBreak(NumberedSchedule Row, Instant Starts);
