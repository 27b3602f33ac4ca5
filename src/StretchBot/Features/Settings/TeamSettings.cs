using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;

namespace StretchBot.Features.Settings;

/// <summary>What a team has decided about itself.</summary>
/// <param name="Key">The platform's own key for the team. It is not to be changed.</param>
/// <param name="EveryoneSchedules">Whether everyone may change schedules, not admins and their makers alone.</param>
/// <param name="Floor">Whether a fresh mix may hold stretches on the floor where nothing else was said.</param>
/// <param name="QuietAfter">Breaks in a row with nobody in before a channel is asked; 0 never, null as the host decides.</param>
/// <param name="Mention">Whom the prompt of a scheduled break calls, or null for nobody.</param>
/// <param name="Language">A BCP 47 tag, or null until somebody chooses.</param>
/// <param name="Digest">When each channel hears about its week, if it does.</param>
internal sealed record TeamSettings(
    string Key,
    LeaderboardRule Leaderboard,
    bool EveryoneSchedules,
    bool Floor,
    int? QuietAfter,
    Mention? Mention,
    DateTimeZone Zone,
    string? Language,
    DigestWish Digest
);

/// <summary>When the weekly digest comes, in the week after the one it tells of.</summary>
/// <param name="Hour">0 to 23.</param>
internal sealed record DigestWish(IsoDayOfWeek Day, int Hour, bool Off);

/// <summary>Keeps what teams have decided. What is kept holds from the next request and the next prompt on.</summary>
internal interface ITeamSettings
{
    ValueTask<TeamSettings> Of(TeamId team, CancellationToken cancel);

    /// <summary>Gives the settings to <paramref name="change"/> and keeps what comes back, in one transaction.</summary>
    ValueTask<TeamSettings> Change(
        TeamId team,
        Func<TeamSettings, TeamSettings> change,
        Instant now,
        CancellationToken cancel
    );

    /// <summary>How many breaks the team's active schedules make in a week.</summary>
    ValueTask<int> BreaksAWeek(TeamId team, CancellationToken cancel);
}
