using System.Collections.Immutable;
using System.Globalization;
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
                    Text.Of(
                        $"{PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)} {Coming("First one", row.Schedule)}"
                    )
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
                        Text.Of(
                            $"{PlainRule.Sentence(row.Schedule.Rule, row.Schedule.Zone)} {Coming("Next one", row.Schedule)}"
                        )
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
                    Text.Of(
                        $"{CardWords.Capital(Rule(row.Schedule))}. The next break: {Day(row.Schedule.StartOf(next))}."
                    )
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
                    $"{CardWords.Capital(Rule(row.Schedule))}.{(othersMoveUp ? " The schedules after it moved up one number." : "")}"
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
        parts.Add(new Paragraph(Text.Of($"{Day(start)}")));
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

    private static string DaysOff(DaysLeftOut days) =>
        days.First == days.Last
            ? $"{Date(days.First)} is a day off."
            : $"{Date(days.First)} to {Date(days.Last)} are days off.";

    private static string Date(LocalDate day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

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
        var head = Text.Of($"#{row.Number} {new Strong(Rule(schedule))} · {Routine(schedule)} · ");
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
        var reason =
            schedule.PausedBy is { } name ? $": {name} paused it"
            : schedule.PauseReason is { Length: > 0 } why ? $": {why.TrimEnd('.')}"
            : "";
        if (schedule.State == ScheduleState.Active)
            return "nothing coming up";
        return schedule.PausedUntil is { } until
            ? Text.Of($"paused until {Day(until)}{reason}")
            : Text.Of($"paused{reason}");
    }

    private static Card Unchanged(NumberedSchedule row) =>
        new($"Schedule #{row.Number} is like that already")
        {
            Parts = [new Paragraph($"{CardWords.Capital(Rule(row.Schedule))}. {Course(row.Schedule)}")],
        };

    private static Text Coming(string which, Schedule schedule) =>
        schedule.NextSlot is { } next
            ? Text.Of($"{which}: {Day(schedule.StartOf(next))} your time.")
            : "It stays paused until somebody resumes it.";

    /// <summary>What a break of this schedule is like, in one line.</summary>
    private static string Course(Schedule schedule)
    {
        var routine = schedule.Routine is null ? CardWords.Capital(Routine(schedule)) : $"Routine {schedule.Routine}";
        var announced =
            schedule.Lead == Duration.Zero
                ? "announced as it starts"
                : $"announced {PlainRule.Length(schedule.Lead)} before";
        return $"{routine}, {announced}, open for {PlainRule.Length(schedule.Window)}{Spread(schedule)}.";
    }

    private static string Routine(Schedule schedule) =>
        schedule.Routine ?? (schedule.FloorAllowed ? "a fresh mix, floor included" : "a fresh mix");

    private static string Rule(Schedule schedule) => $"{PlainRule.Short(schedule.Rule)}, {PlainRule.Of(schedule.Zone)}";

    private static string Spread(Schedule schedule) =>
        schedule.Jitter == Duration.Zero ? "" : $", up to {PlainRule.Length(schedule.Jitter)} later";

    private static Moment Day(Instant at) => new(at, TimeStyle.DayAndClock);
}
