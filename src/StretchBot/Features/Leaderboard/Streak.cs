using NodaTime;

namespace StretchBot.Features.Leaderboard;

/// <summary>Days in a row on which a member took the chance they had.</summary>
internal static class Streak
{
    /// <summary>
    /// Counts back from <paramref name="today"/>: a day on which the member took part, or stretched solo, adds one; a working day on which a
    /// break was offered and not taken ends it; any other day is passed over. Today ends nothing: it is not over yet.
    /// </summary>
    /// <param name="active">Days on which the member took part or stretched solo.</param>
    /// <param name="offered">Days on which a break was posted in a channel of theirs.</param>
    /// <param name="isSpared">Days that never break a streak: days off and away days. Weekends are spared anyway.</param>
    public static int Of(
        LocalDate today,
        IReadOnlySet<LocalDate> active,
        IReadOnlySet<LocalDate> offered,
        Func<LocalDate, bool> isSpared
    )
    {
        if (active.Count == 0)
            return 0;
        var first = active.Min();
        var days = 0;
        for (var day = today; day >= first; day = day.PlusDays(-1))
        {
            if (active.Contains(day))
                days++;
            else if (day != today && offered.Contains(day) && !IsWeekend(day) && !isSpared(day))
                break;
        }
        return days;
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
