using NodaTime;

namespace StretchBot.Features.Digest;

/// <summary>When the digest of a week is posted.</summary>
internal static class DigestTimes
{
    /// <summary>A digest that is later than this is not worth reading any more.</summary>
    public static readonly Duration LatestAfter = Duration.FromDays(2);

    /// <summary>In the week after the one it tells of.</summary>
    /// <param name="week">The Monday of the week it tells of.</param>
    /// <param name="hour">0 to 23; an hour that the spring change leaves out moves forward by the gap.</param>
    public static Instant For(LocalDate week, IsoDayOfWeek day, int hour, DateTimeZone zone) =>
        zone.AtLeniently(week.PlusWeeks(1).PlusDays((int)day - 1).At(new LocalTime(hour, 0))).ToInstant();
}
