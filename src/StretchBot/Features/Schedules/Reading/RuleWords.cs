using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>What was said about days and times. What was not said is null, or empty.</summary>
internal sealed record RuleWords(DaySet? Days, ImmutableArray<LocalTime> Times, int? Minutes, Hours? Hours)
{
    public static readonly RuleWords Nothing = new(null, [], null, null);

    public bool SaysTimes => !Times.IsEmpty || Minutes is not null || Hours is not null;

    /// <summary>The rule that these words make, where what was left out stays as in <paramref name="present"/>.</summary>
    public Parsed<Recurrence> Over(Recurrence? present)
    {
        var days = Days ?? present?.Days ?? DaySet.Weekdays;
        if (!Times.IsEmpty)
            return Minutes is null && Hours is null ? new FixedTimes(days, Times) : RuleMistakes.TimesAndInterval();
        if (!SaysTimes)
            return present switch
            {
                FixedTimes times => new FixedTimes(days, times.Times),
                EveryInterval interval => new EveryInterval(days, interval.Minutes, interval.From, interval.To),
                _ => RuleMistakes.NoTimes(),
            };
        var before = present as EveryInterval;
        if ((Minutes ?? before?.Minutes) is not { } minutes)
            return RuleMistakes.HoursAlone(Hours!);
        var hours = Hours ?? (before is null ? Reading.Hours.Usual : new Hours(before.From, before.To));
        return new EveryInterval(days, minutes, hours.From, hours.To);
    }
}
