using NodaTime;

namespace StretchBot.Features.Leaderboard;

/// <summary>The lengths of time over which breaks are tallied. The numbers are stored: never renumber.</summary>
public enum PeriodKind
{
    Day = 0,

    /// <summary>Monday to Sunday.</summary>
    Week = 1,
    Month = 2,
    Quarter = 3,
    Year = 4,
    All = 5,
}

/// <summary>A calendar period in the team's time zone.</summary>
/// <param name="First">Its first day; for <see cref="PeriodKind.All"/> the first of January 1970.</param>
public sealed record Period(PeriodKind Kind, LocalDate First)
{
    public static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The period of its kind that holds <paramref name="day"/>.</summary>
    public static Period Of(PeriodKind kind, LocalDate day) =>
        new(
            kind,
            kind switch
            {
                PeriodKind.Day => day,
                PeriodKind.Week => day.PlusDays(1 - (int)day.DayOfWeek),
                PeriodKind.Month => new LocalDate(day.Year, day.Month, 1),
                PeriodKind.Quarter => new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
                PeriodKind.Year => new LocalDate(day.Year, 1, 1),
                _ => Epoch,
            }
        );

    /// <summary>The period before this one, or null for <see cref="PeriodKind.All"/>.</summary>
    public Period? Before => Kind == PeriodKind.All ? null : Of(Kind, First.PlusDays(-1));

    /// <summary>How its first day is stored: days since 1970-01-01.</summary>
    public int Start => DayNumber(First);

    public static int DayNumber(LocalDate day) => NodaTime.Period.DaysBetween(Epoch, day);

    public static LocalDate FromDayNumber(int number) => Epoch.PlusDays(number);
}
