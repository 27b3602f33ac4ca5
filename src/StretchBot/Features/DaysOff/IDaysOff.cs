using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>The days on which a team has no breaks.</summary>
public interface IDaysOff
{
    /// <summary>A test that answers from memory: it is asked for each day that is looked at.</summary>
    ValueTask<Func<LocalDate, bool>> For(TeamId team, CancellationToken cancel);
}
