using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>Days off as a test says.</summary>
internal sealed class DaysOff(Func<LocalDate, bool> isDayOff) : IDaysOff
{
    public ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel) => new(isDayOff);
}
