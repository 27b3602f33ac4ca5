using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;

namespace StretchBot.Tests.Storage;

/// <summary>The days off that a team keeps, and besides them the same for every team: none at first.</summary>
internal sealed class SettableDaysOff : IDaysOff
{
    private IDaysOff? kept;

    public HashSet<LocalDate> Days { get; } = [];

    public SettableDaysOff On(IDaysOff store)
    {
        kept = store;
        return this;
    }

    public async ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel)
    {
        var ofTeam = await kept!.For(team, cancel);
        return day => Days.Contains(day) || ofTeam(day);
    }
}
