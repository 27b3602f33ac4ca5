using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary><c>/stretch schedule pause #1 until 2026-12-01</c>: no breaks until that day, or until somebody resumes it.</summary>
internal sealed class PauseSchedule(
    ChannelSchedules schedules,
    IScheduleStore store,
    IDaysOff daysOff,
    TimeProvider clock
) : ICommand, ISuggest
{
    /// <summary>A pause of more than a year is a schedule that nobody misses.</summary>
    private const int MostDays = 366;

    public CommandDeclaration Declaration { get; } =
        new("schedule pause", "Stop a schedule's breaks for a while")
        {
            Options =
            [
                ScheduleOptions.Number,
                new Option(
                    "until",
                    "The day it goes on, such as 2026-12-01; left out, until somebody resumes it",
                    OptionKind.Words
                )
                {
                    Keyword = "until",
                },
            ],
            Examples = ["schedule pause #1", "schedule pause #1 until 2026-12-01"],
            Aliases = ["schedule stop"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        schedules.WithOne(
            invocation,
            "pause",
            async (row, rest) =>
            {
                var until = ReadUntil(rest, row.Schedule.Zone);
                return new OnlyYou(
                    until.Mistake is { } mistake
                        ? mistake.ToCard()
                        : await Pause(row, until.Value, invocation.Caller, cancel)
                );
            },
            cancel
        );

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ScheduleSuggestions.Numbers(typed, await schedules.All(caller, cancel));

    private async ValueTask<Card> Pause(NumberedSchedule row, Instant? until, Caller caller, CancellationToken cancel)
    {
        var (rule, zone) = (row.Schedule.Rule, row.Schedule.Zone);
        Instant? next = until is { } day
            ? NextSlot.After(rule, zone, day - Duration.Epsilon, await daysOff.For(caller.Team, cancel))
            : null;
        return await store.Pause(caller, row.Schedule.Id, until, next, cancel)
            ? ScheduleCards.Paused(row, next)
            : ScheduleMistakes.Gone().ToCard();
    }

    /// <summary>The start of the day that is named, on the schedule's own clock; null when none is.</summary>
    private Parsed<Instant?> ReadUntil(string rest, DateTimeZone zone)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return default(Instant?);
        var day = words[0].Equals("until", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
        if (day.Length != 1)
            return ScheduleMistakes.Date(string.Join(' ', day));
        var today = clock.Now().InZone(zone).Date;
        if (DateWords.Read(day[0], today) is not { } date)
            return ScheduleMistakes.Date(day[0]);
        var (first, last) = (today.PlusDays(1), today.PlusDays(MostDays));
        return date < first || date > last
            ? ScheduleMistakes.DateOutOfRange(date, first, last)
            : zone.AtStartOfDay(date).ToInstant();
    }
}
