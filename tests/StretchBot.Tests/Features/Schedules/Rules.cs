using NodaTime;
using NodaTime.Text;
using StretchBot.Features.Schedules;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>Short ways to the rules and instants that tests speak of.</summary>
internal static class Rules
{
    public static Recurrence Read(string line) => Recurrence.Read(line).Value;

    /// <summary>"2026-11-23T10:30" on the clocks of <paramref name="zone"/>.</summary>
    public static Instant At(string local, DateTimeZone zone) =>
        zone.AtStrictly(LocalDateTimePattern.GeneralIso.Parse(local.Length == 16 ? local + ":00" : local).Value)
            .ToInstant();
}
