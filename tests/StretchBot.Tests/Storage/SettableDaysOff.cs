using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;

namespace StretchBot.Tests.Storage;

/// <summary>The same days off for every team, none at first.</summary>
internal sealed class SettableDaysOff : IDaysOff
{
    public HashSet<LocalDate> Days { get; } = [];

    public ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel) =>
        ValueTask.FromResult<Func<LocalDate, bool>>(Days.Contains);
}
