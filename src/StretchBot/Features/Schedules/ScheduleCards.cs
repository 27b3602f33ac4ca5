using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>What is said about schedules.</summary>
internal static class ScheduleCards
{
    /// <summary>Days off that are told before the rest can be looked up.</summary>
    private const int MostDaysOff = 3;

    private const string AddExample = "/stretch schedule add weekdays 10:30,15:00";

    public static Card List(
        ImmutableArray<NumberedSchedule> rows,
        Instant now,
        Func<LocalDate, bool> isDayOff,
        bool mayAdd
    ) =>
        rows.IsEmpty
            ? None(mayAdd)
            : new Card("Break schedules in this channel")
            {
                Parts =
                [
                    new Lines([.. rows.Select(row => Row(row, now, isDayOff))]),
                    new Note(
                        Text.Of(
                            $"By number: {new Typed("/stretch schedule skip #1")}, and likewise pause, resume, edit and remove."
                        )
                    ),
                ],
            };

    public static Card AdminsAdd() =>
        new("Only a team admin can add a schedule")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Ask someone who manages this team. A single break is yours to start: {new Typed("/stretch break")}"
                    )
                ),
            ],
        };

    public static Card NotYours(int number) =>
        new($"Schedule #{number} is not yours to change")
        {
            Parts = [new Paragraph("Whoever made it can, and so can a team admin.")],
        };

    public static Card Added(NumberedSchedule row) =>
        new($"Schedule #{row.Number} added")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"{PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)} {First(row.Schedule)}")
                ),
                new Paragraph(Course(row.Schedule)),
                new Note(Text.Of($"Undo: {new Typed($"/stretch schedule remove #{row.Number}")}")),
            ],
        };

    public static Card Changed(NumberedSchedule row, ScheduleTerms before)
    {
        var undo = before.ToLineOver(ScheduleTerms.Of(row.Schedule));
        return undo.Length == 0
            ? Unchanged(row)
            : new Card($"Schedule #{row.Number} changed")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of($"{PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)} {NextOne(row.Schedule)}")
                    ),
                    new Paragraph(Course(row.Schedule)),
                    new Note(Text.Of($"Undo: {new Typed($"/stretch schedule edit #{row.Number} {undo}")}")),
                ],
            };
    }

    public static Card Paused(NumberedSchedule row, Instant? next) =>
        new($"Schedule #{row.Number} paused")
        {
            Parts =
            [
                new Paragraph(
                    next is { } at
                        ? Text.Of($"The next break: {Day(row.Schedule.StartOf(at))}. None until then.")
                        : "No breaks until somebody resumes it."
                ),
                new Note(Text.Of($"Resume: {new Typed($"/stretch schedule resume #{row.Number}")}")),
            ],
        };

    public static Card Resumed(NumberedSchedule row, Instant next) =>
        new($"Schedule #{row.Number} is on")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"{Rule(row.Schedule).Capitalised()}. The next break: {Day(row.Schedule.StartOf(next))}.")
                ),
            ],
        };

    public static Card Skipping(NumberedSchedule row, Instant slot, Instant? following) =>
        new($"Schedule #{row.Number} skips one break")
        {
            Parts =
            [
                new Paragraph(
                    following is { } next
                        ? Text.Of(
                            $"Skipped: {Day(row.Schedule.StartOf(slot))}. The one after it: {Day(row.Schedule.StartOf(next))}."
                        )
                        : Text.Of($"Skipped: {Day(row.Schedule.StartOf(slot))}.")
                ),
                new Note(Text.Of($"Undo: {new Typed($"/stretch schedule resume #{row.Number}")}")),
            ],
        };

    public static Card NothingToSkip(NumberedSchedule row) =>
        new($"Schedule #{row.Number} has no break to skip")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"It is paused. To have its breaks again: {new Typed($"/stretch schedule resume #{row.Number}")}"
                    )
                ),
            ],
        };

    public static Card JustStarted(NumberedSchedule row) =>
        new("That break is already on its way")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Nothing was skipped. Say it again to skip the next one: {new Typed($"/stretch schedule skip #{row.Number}")}"
                    )
                ),
            ],
        };

    public static Card Removed(NumberedSchedule row, bool othersMoveUp, BreakDefaults defaults) =>
        new($"Schedule #{row.Number} removed")
        {
            Parts =
            [
                new Paragraph(
                    othersMoveUp
                        ? Text.Of($"{Rule(row.Schedule).Capitalised()}. The schedules after it moved up one number.")
                        : Text.Of($"{Rule(row.Schedule).Capitalised()}.")
                ),
                new Note(
                    Text.Of(
                        $"Undo: {new Typed($"/stretch schedule add {ScheduleTerms.Of(row.Schedule).ToLine(defaults)}")}"
                    )
                ),
            ],
        };

    public static Card Next(
        ImmutableArray<UpcomingBreak> breaks,
        ImmutableArray<NumberedSchedule> rows,
        ImmutableArray<DaysLeftOut> daysOff,
        Instant now
    )
    {
        var (row, start) = breaks[0];
        var parts = ImmutableArray.CreateBuilder<Part>();
        parts.Add(new Paragraph(Day(start)));
        var why = Text.Of($"Why then: schedule #{row.Number}, {Rule(row.Schedule)}{Spread(row.Schedule)}");
        parts.Add(
            new Paragraph(
                row.Schedule.IsPausedAt(now) ? Text.Of($"{why}, {Silence(row.Schedule)}.") : Text.Of($"{why}.")
            )
        );
        parts.AddRange(daysOff.Take(MostDaysOff).Select(days => new Paragraph(DaysOff(days))));
        if (breaks.Length > 1)
            parts.Add(new Lines([.. breaks.Skip(1).Select(it => Text.Of($"then {Day(it.Starts)}"))]));
        foreach (var schedule in rows.Select(it => it.Schedule))
            if (schedule.SkippedNext is { } slot)
                parts.Add(new Note(Text.Of($"Skipped: {Day(schedule.StartOf(slot))}")));
        return new Card("The next break") { Parts = parts.ToImmutable() };
    }

    public static Card NothingNext(ImmutableArray<NumberedSchedule> rows, bool mayAdd) =>
        rows.IsEmpty
            ? None(mayAdd)
            : new Card("No break is coming up")
            {
                Parts =
                [
                    new Lines([
                        .. rows.Select(row => Text.Of($"#{row.Number} {Rule(row.Schedule)} · {Silence(row.Schedule)}")),
                    ]),
                    new Note(Text.Of($"Resume one: {new Typed("/stretch schedule resume #1")}")),
                ],
            };

    private static Text DaysOff(DaysLeftOut days) =>
        days.First == days.Last
            ? Text.Of($"{Text.Day(days.First)} is a day off.")
            : Text.Of($"{Text.Day(days.First)} to {Text.Day(days.Last)} are days off.");

    private static Card None(bool mayAdd) =>
        new("No break schedules here yet")
        {
            Parts =
            [
                new Paragraph(
                    mayAdd
                        ? Text.Of($"Add one: {new Typed(AddExample)}")
                        : Text.Of(
                            $"Ask a team admin to add one, or start a break yourself: {new Typed("/stretch break")}"
                        )
                ),
            ],
        };

    private static Text Row(NumberedSchedule row, Instant now, Func<LocalDate, bool> isDayOff)
    {
        var schedule = row.Schedule;
        var head = Text.Of($"#{row.Number} {Text.Strong(Rule(schedule))} · {Routine(schedule)} · ");
        if (schedule.IsPausedAt(now))
            return Text.Of($"{head}{Silence(schedule)}");
        if (schedule.Upcoming(isDayOff).Select(slot => (Instant?)slot).FirstOrDefault() is not { } next)
            return Text.Of($"{head}nothing coming up");
        return schedule.SkippedNext is { } skipped
                ? Text.Of($"{head}next {Day(schedule.StartOf(next))}, skipping {Day(schedule.StartOf(skipped))}")
            : DaysLeftOut.Before(new UpcomingBreak(row, schedule.StartOf(next)), now, isDayOff).IsEmpty
                ? Text.Of($"{head}next {Day(schedule.StartOf(next))}")
            : Text.Of($"{head}next {Day(schedule.StartOf(next))}, after days off");
    }

    /// <summary>Why a schedule has no breaks now: "paused until …: the channel is archived".</summary>
    private static Text Silence(Schedule schedule)
    {
        if (schedule.State == ScheduleState.Active)
            return "nothing coming up";
        var paused = schedule.PausedUntil is { } until ? Text.Of($"paused until {Day(until)}") : "paused";
        if (schedule.PausedBy is { } name)
            return Text.Of($"{paused}: {name} paused it");
        return schedule.PauseReason is { Length: > 0 } why
            ? Text.Of($"{paused}: {Text.Stored(why).WithoutFullStop()}")
            : paused;
    }

    private static Card Unchanged(NumberedSchedule row) =>
        new($"Schedule #{row.Number} is like that already")
        {
            Parts = [new Paragraph($"{Rule(row.Schedule).Capitalised()}. {Course(row.Schedule)}")],
        };

    private static Text First(Schedule schedule) =>
        schedule.NextSlot is { } next
            ? Text.Of($"First one: {Day(schedule.StartOf(next))} your time.")
            : "It stays paused until somebody resumes it.";

    private static Text NextOne(Schedule schedule) =>
        schedule.NextSlot is { } next
            ? Text.Of($"Next one: {Day(schedule.StartOf(next))} your time.")
            : "It stays paused until somebody resumes it.";

    /// <summary>What a break of this schedule is like, in one line.</summary>
    private static Text Course(Schedule schedule)
    {
        var routine = schedule.Routine is { } slug ? Text.Of($"Routine {slug}") : Routine(schedule).Capitalised();
        var announced =
            schedule.Lead == Duration.Zero
                ? "announced as it starts"
                : Text.Of($"announced {PlainRule.Length(schedule.Lead)} before");
        return Text.Of($"{routine}, {announced}, open for {PlainRule.Length(schedule.Window)}{Spread(schedule)}.");
    }

    private static Text Routine(Schedule schedule)
    {
        if (schedule.Routine is { } slug)
            return Text.Said(slug);
        return schedule.FloorAllowed ? "a fresh mix, floor included" : "a fresh mix";
    }

    private static Text Rule(Schedule schedule) =>
        Text.Of($"{PlainRule.Short(schedule.Rule)}, {PlainRule.Of(schedule.Zone)}");

    private static Text Spread(Schedule schedule) =>
        schedule.Jitter == Duration.Zero ? Text.Empty : Text.Of($", up to {PlainRule.Length(schedule.Jitter)} later");

    private static Moment Day(Instant at) => new(at, TimeStyle.DayAndClock);
}
