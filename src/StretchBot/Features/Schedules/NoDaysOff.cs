using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>Every day is a working day.</summary>
internal sealed class NoDaysOff : IDaysOff
{
    public static readonly Func<LocalDate, bool> None = static _ => false;

    public ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel) => ValueTask.FromResult(None);
}
