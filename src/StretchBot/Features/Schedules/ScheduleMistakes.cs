using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>What is said to a schedule command that cannot be carried out as it stands.</summary>
internal static class ScheduleMistakes
{
    private const string Add = "schedule add ";
    private const string AddExample = Add + "weekdays 10:30,15:00 Europe/Berlin";

    /// <summary>The same mistake, made while a schedule was being changed: its example changes that one.</summary>
    public static Mistake WhileEditing(Mistake mistake, int number) =>
        mistake.Example.StartsWith(Add, StringComparison.Ordinal)
            ? mistake with
            {
                Example = $"schedule edit #{number} {mistake.Example[Add.Length..]}",
            }
            : mistake;

    public static Mistake Zone(string typed, ImmutableArray<string> nearest) =>
        new(
            $"I don't know the time zone {Mistake.Quote(typed)}.",
            $"Time zones are names like Europe/Berlin or main cities. The nearest I know: {string.Join(", ", nearest)}.",
            $"schedule add weekdays 10:30,15:00 {nearest[0]}"
        );

    public static Mistake TwoZones(DateTimeZone one, DateTimeZone other) =>
        new($"I see two time zones: {one.Id} and {other.Id}.", "One schedule has one time zone.", AddExample);

    public static Mistake Routine(string typed, string? nearest) =>
        new(
            $"I don't know the routine {Mistake.Quote(typed)}.",
            nearest is null
                ? "Leave the routine out for a fresh mix each time."
                : Text.Of($"The nearest routine is {nearest}. Leave the routine out for a fresh mix each time."),
            RoutineExample(nearest)
        );

    public static Mistake TwoRoutines(string one, string other) =>
        new(
            $"I see two routines: {Mistake.Quote(one)} and {Mistake.Quote(other)}.",
            "One schedule has one routine. Leave it out for a fresh mix each time.",
            RoutineExample(one)
        );

    public static Mistake Unknown(string typed, string? nearest) =>
        new(
            $"I don't know what {Mistake.Quote(typed)} means here.",
            nearest is null
                ? "Besides days and times there can be a time zone, a routine, lead, window, jitter and floor."
                : Text.Of(
                    $"Besides days and times there can be a time zone, a routine, lead, window, jitter and floor. The nearest routine is {nearest}."
                ),
            RoutineExample(nearest)
        );

    public static Mistake OtherChannel(string typed) =>
        new(
            $"I can't schedule breaks in {Mistake.Quote(typed)} from here.",
            "A schedule belongs to the channel it is typed in. Go there, and leave the channel out.",
            AddExample
        );

    public static Mistake Length(MinuteOption option, string typed) =>
        new(
            typed.Length == 0
                ? Text.Of($"How many minutes should the {option.Name} be?")
                : Text.Of($"I can't set the {option.Name} to {Mistake.Quote(typed)}."),
            option.Accepted,
            $"schedule add weekdays 10:30,15:00 {option.Name} 5m"
        );

    public static Mistake NotAVerb(string typed) =>
        new(
            $"I can't {Mistake.Quote(typed)} a schedule.",
            "After “schedule” comes add, edit, pause, resume, skip, remove, or nothing for the list.",
            AddExample
        );

    public static Mistake NoSchedules() =>
        new("This channel has no break schedules yet.", "Add one first.", AddExample);

    public static Mistake WhichSchedule(string verb, int most) =>
        new(
            $"Which schedule should I {verb}?",
            $"This channel has {Numbers(most)}; “schedule” lists them.",
            $"schedule {verb} #1"
        );

    public static Mistake NoSuchSchedule(string typed, string verb, int most) =>
        new(
            $"There is no schedule {Mistake.Quote(typed)} in this channel.",
            $"It has {Numbers(most)}; “schedule” lists them.",
            $"schedule {verb} #{most}"
        );

    public static Mistake Full(int most) =>
        new(
            $"This channel already has {most} schedules.",
            "That is the most a channel can have. Change one of them, or remove one first.",
            "schedule remove #1"
        );

    public static Mistake SameRule(int number, ScheduleTerms terms) =>
        new(
            $"Schedule #{number} already does that.",
            $"It has the same times in the same zone: {PlainRule.Short(terms.Rule)}, {PlainRule.Of(terms.Zone)}. Change it, or choose other times.",
            $"schedule edit #{number}"
        );

    public static Mistake Gone() =>
        new("That schedule is no longer there.", "Somebody removed it; “schedule” lists the others.", "schedule");

    public static Mistake OnlyDaysOff(ScheduleTerms terms) =>
        new(
            "No break would come of that.",
            $"For the next {NextSlot.MostDays} days, all that the rule names are days off. Choose other days.",
            $"schedule add daily {terms.Rule.ToLine().Split(' ', 2)[1]}"
        );

    public static Mistake Date(string typed) =>
        new(
            typed.Length == 0 ? "Until which day?" : Text.Of($"I can't read the day {Mistake.Quote(typed)}."),
            "A day looks like 2026-12-01, tomorrow or monday. Leave it out to pause until somebody resumes it.",
            "schedule pause #1 until monday"
        );

    public static Mistake DateOutOfRange(LocalDate date, LocalDate first, LocalDate last) =>
        new(
            $"I can't pause a schedule until {date:uuuu-MM-dd}.",
            $"The day must be from {first:uuuu-MM-dd} to {last:uuuu-MM-dd}. Leave it out to pause until somebody resumes it.",
            $"schedule pause #1 until {first:uuuu-MM-dd}"
        );

    public static Mistake Unexpected(string typed, string verb) =>
        new(
            $"I don't know what {Mistake.Quote(typed)} means here.",
            $"After “schedule {verb}” comes a schedule's number and nothing else.",
            $"schedule {verb} #1"
        );

    public static Mistake TooLong(int length, int most) =>
        new($"That is {length} characters long.", $"I read up to {most} here.", AddExample);

    private static Text Numbers(int most) => most == 1 ? "only #1" : Text.Of($"#1 to #{most}");

    private static string RoutineExample(string? routine) =>
        routine is null ? AddExample : $"schedule add weekdays 10:30,15:00 {routine}";
}
