using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary>
/// The zone of a team that never had a schedule is that of whoever spoke first; whoever sets the first one up knows better.
/// </summary>
internal interface IFirstZone
{
    /// <summary>Sets the team's zone, unless the team has had a schedule already.</summary>
    ValueTask Set(TeamId team, DateTimeZone zone, CancellationToken cancel);
}
