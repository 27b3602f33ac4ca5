using System.Globalization;
using NodaTime;

namespace StretchBot.Conversation;

/// <summary>Plain-word forms of <see cref="Moment"/>, for fallbacks and screen readers.</summary>
public static class MomentWords
{
    public static string InPlainWords(this Moment moment, DateTimeZone zone)
    {
        var local = moment.At.InZone(zone);
        var calendar = moment.Language.Calendar;
        return moment.Style switch
        {
            TimeStyle.DayAndClock => calendar
                .DayAndClock.Replace("{date}", CalendarDays.Of(local.Date, calendar), StringComparison.Ordinal)
                .Replace("{time}", Time(local, "HH:mm"), StringComparison.Ordinal),
            TimeStyle.Clock => calendar.Clock.Replace("{time}", Time(local, "HH:mm"), StringComparison.Ordinal),
            // Words do not count down, so they name the instant itself, to the second where it matters.
            _ => calendar.At.Replace(
                "{time}",
                Time(local, local.Second == 0 ? "HH:mm" : "HH:mm:ss"),
                StringComparison.Ordinal
            ),
        };
    }

    private static string Time(ZonedDateTime local, string pattern) =>
        local.ToString(pattern, CultureInfo.InvariantCulture);
}
