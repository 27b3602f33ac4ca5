using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>The form with every field of a schedule: how it is shown, and how what comes back is read.</summary>
internal sealed class ScheduleForm(IRoutineNames routines, BreakDefaults defaults)
{
    public const string AddAction = "schedule-add";
    public const string EditAction = "schedule-edit";

    /// <summary>The field beside which faults of the schedule as a whole are shown.</summary>
    public const string Times = "times";

    private const string Days = "days";
    private const string Zone = "zone";
    private const string Routine = "routine";
    private const string Lead = "lead";
    private const string Window = "window";
    private const string Jitter = "jitter";
    private const string Floor = "floor";
    private const string Yes = "yes";
    private const string No = "no";

    public static FieldFault Fault(string field, Mistake mistake) => new(field, $"{mistake.What} {mistake.Accepted}");

    public Form ForNew(Caller caller) =>
        new(
            ButtonId.Of(AddAction),
            "Add a schedule",
            Fields(
                "weekdays",
                "",
                new ScheduleTerms(
                    new FixedTimes(DaySet.Weekdays, [LocalTime.Noon]),
                    caller.TeamZone,
                    null,
                    Duration.Zero,
                    defaults.Lead,
                    defaults.Window,
                    caller.Rules.FloorAllowed
                ),
                routines.For(caller.Team)
            ),
            "Add"
        );

    public Form ForEdit(NumberedSchedule row)
    {
        var terms = ScheduleTerms.Of(row.Schedule);
        var rule = terms.Rule.ToLine().Split(' ', 2);
        return new Form(
            ButtonId.Of(EditAction, row.Schedule.Id.ToString()),
            $"Edit schedule #{row.Number}",
            Fields(rule[0], rule[1], terms, routines.For(row.Schedule.Team)),
            "Save"
        );
    }

    /// <summary>What was filled in. A field that did not come back was not said: some platforms show only the first few.</summary>
    public FilledSchedule Read(ImmutableDictionary<string, string> values, TeamId team) =>
        new FilledSchedule(values)
            .Take<DaySet>(Days, ReadDays, (words, days) => words with { Rule = words.Rule with { Days = days } })
            .Take<RuleWords>(
                Times,
                ReadTimes,
                (words, times) => words with { Rule = times with { Days = words.Rule.Days } }
            )
            .Take(Zone, ZoneNames.Read, (words, zone) => words with { Zone = zone })
            .Take<RoutineWish>(
                Routine,
                value => ReadRoutine(value, routines.For(team)),
                (words, routine) => words with { Routine = routine }
            )
            .Take(Lead, MinuteOption.Lead.Read, (words, lead) => words with { Lead = lead })
            .Take(Window, MinuteOption.Window.Read, (words, window) => words with { Window = window })
            .Take(Jitter, MinuteOption.Jitter.Read, (words, jitter) => words with { Jitter = jitter })
            .Take<bool>(Floor, value => value == Yes, (words, allowed) => words with { FloorAllowed = allowed });

    private static ImmutableArray<Field> Fields(string days, string times, ScheduleTerms terms, IRoutineNames names) =>
        [
            new TextField(Days, "Days", RuleMistakes.DaysAccepted, days),
            new TextField(Times, "Times", "10:30, 15:00 or every 90m 9:30-17:00", times),
            new TextField(Zone, "Time zone", "A name like Europe/Berlin, or a main city", terms.Zone.Id),
            new ChoiceField(Routine, "Routine", "What a break is made of", Routines(names), RoutineOf(terms, names)),
            new TextField(Lead, "Announced before", MinuteOption.Lead.Accepted, ScheduleTerms.Minutes(terms.Lead)),
            new TextField(Window, "Open for", MinuteOption.Window.Accepted, ScheduleTerms.Minutes(terms.Window)),
            new TextField(
                Jitter,
                "Start up to this much later",
                MinuteOption.Jitter.Accepted,
                ScheduleTerms.Minutes(terms.Jitter)
            ),
            new ChoiceField(
                Floor,
                "Stretches on the floor",
                "For a fresh mix: only where people have room and a mat",
                [new Choice(No, "No, standing and seated only"), new Choice(Yes, "Yes, those too")],
                terms.FloorAllowed ? Yes : No
            ),
        ];

    private static ImmutableArray<Choice> Routines(IRoutineNames routines) =>
        [
            new Choice(RoutineWish.Composed, "Composed: a fresh mix each time"),
            .. routines.Slugs.Select(slug => new Choice(slug, Text.FromCatalogue(routines.NameOf(slug)))),
        ];

    /// <summary>A routine that has left the catalogue cannot be chosen again, so the fresh mix that it became is shown.</summary>
    private static string RoutineOf(ScheduleTerms terms, IRoutineNames routines) =>
        terms.Routine is { } slug && routines.Exists(slug) ? slug : RoutineWish.Composed;

    private static Parsed<DaySet> ReadDays(string value)
    {
        var read = RuleReader.ReadWords(value);
        if (read.Mistake is { } mistake)
            return mistake;
        return read.Value is { Days: { } days, SaysTimes: false } ? days : RuleMistakes.Days(value);
    }

    private static Parsed<RuleWords> ReadTimes(string value)
    {
        var read = RuleReader.ReadWords(value);
        if (read.Mistake is { } mistake)
            return mistake;
        return read.Value.Days is null ? read.Value : RuleMistakes.DaysAmongTimes(value);
    }

    private static Parsed<RoutineWish> ReadRoutine(string value, IRoutineNames routines)
    {
        if (value == RoutineWish.Composed)
            return new RoutineWish(null);
        return routines.Exists(value)
            ? new RoutineWish(value)
            : ScheduleMistakes.Routine(value, UnknownWords.NearestRoutine(value, routines));
    }
}
