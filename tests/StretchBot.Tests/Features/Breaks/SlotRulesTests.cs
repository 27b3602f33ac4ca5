using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;
using StretchBot.Storage;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class SlotRulesTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly SlotRules Rules = new(new RoutineChoice(BotCore.Catalogues), BreakRules.Default);

    /// <summary>The next working hour.</summary>
    private static readonly Instant Following = Slot + Duration.FromMinutes(30);

    [Fact]
    public void A_slot_that_is_due_opens_a_break_at_its_time()
    {
        var open = Rules.Decide(Due(), Slot - (2 * Minute)).ShouldBeOfType<OpenBreak>();

        open.Draft.Starts.ShouldBe(Slot);
        open.Draft.Closes.ShouldBe(Slot + (30 * Minute));
        open.Draft.Routine.Slug.ShouldBe("desk-minute");
        open.Draft.Origin.ShouldBe(new FromSlot(new ScheduleId(7), Slot, Late: false));
        open.FirstChange.ShouldBe(Slot);
        open.Next.ShouldBe(new NextDue(Following, Following - (2 * Minute)));
    }

    [Fact]
    public void A_slot_that_somebody_skipped_is_passed()
    {
        var pass = Rules
            .Decide(Due(schedule => schedule with { SkippedSlot = Slot }), Slot - (2 * Minute))
            .ShouldBeOfType<Pass>();

        pass.Outcome.ShouldBe(SlotOutcome.Skipped);
        pass.Next.Slot.ShouldBe(Following);
    }

    [Fact]
    public void Another_slot_that_was_skipped_once_does_no_harm() =>
        Rules
            .Decide(Due(schedule => schedule with { SkippedSlot = Slot - (30 * Minute) }), Slot - (2 * Minute))
            .ShouldBeOfType<OpenBreak>();

    [Fact]
    public void Up_to_ten_minutes_late_the_break_runs_late_from_now_on()
    {
        var now = Slot + (10 * Minute);

        var open = Rules.Decide(Due(), now).ShouldBeOfType<OpenBreak>();

        open.Draft.Origin.ShouldBe(new FromSlot(new ScheduleId(7), Slot, Late: true));
        open.Draft.Starts.ShouldBe(now);
        open.Draft.Planned.ShouldBe(Slot);
        open.Draft.Closes.ShouldBe(now + (30 * Minute));
    }

    [Fact]
    public void Later_than_that_the_slot_is_missed()
    {
        var pass = Rules.Decide(Due(), Slot + (10 * Minute) + Duration.Epsilon).ShouldBeOfType<Pass>();

        pass.Outcome.ShouldBe(SlotOutcome.Missed);
        pass.Detail.ShouldBe("I was not running at that time");
    }

    [Fact]
    public void A_schedule_without_lead_is_not_late_because_the_claim_takes_a_moment()
    {
        var now = Slot + Duration.FromMilliseconds(40);

        var open = Rules
            .Decide(Due(schedule => schedule with { Lead = Duration.Zero }), now)
            .ShouldBeOfType<OpenBreak>();

        open.Draft.Origin.ShouldBe(new FromSlot(new ScheduleId(7), Slot, Late: false));
        open.Draft.Starts.ShouldBe(now);
    }

    [Fact]
    public void A_slot_that_falls_into_another_break_is_an_overlap()
    {
        var pass = Rules.Decide(Due(liveUntil: Slot + Minute), Slot - (2 * Minute)).ShouldBeOfType<Pass>();

        pass.Outcome.ShouldBe(SlotOutcome.Overlap);
        pass.Next.Slot.ShouldBe(Following);
    }

    [Fact]
    public void A_break_that_ends_before_the_slot_is_waited_for() =>
        Rules.Decide(Due(liveUntil: Slot - Minute), Slot - (2 * Minute)).ShouldBe(new Wait(Slot - Minute));

    [Fact]
    public void A_break_that_ends_as_the_slot_begins_is_waited_for() =>
        Rules.Decide(Due(liveUntil: Slot), Slot - (2 * Minute)).ShouldBe(new Wait(Slot));

    [Fact]
    public void A_break_that_is_over_is_in_nobodys_way() =>
        Rules.Decide(Due(liveUntil: Slot - (2 * Minute)), Slot - (2 * Minute)).ShouldBeOfType<OpenBreak>();

    [Fact]
    public void Jitter_moves_the_start_the_grace_and_the_next_claim()
    {
        var due = Due(schedule => schedule with { Jitter = 5 * Minute });
        var start = Jitter.Start(7, Slot, 5 * Minute);
        start.ShouldBeGreaterThan(Slot);

        var open = Rules.Decide(due, Slot).ShouldBeOfType<OpenBreak>();

        open.Draft.Starts.ShouldBe(start);
        open.Next.Due.ShouldBe(Jitter.Start(7, Following, 5 * Minute) - (2 * Minute));
        Rules.Decide(due, start + (10 * Minute)).ShouldBeOfType<OpenBreak>();
        Rules.Decide(due, start + (10 * Minute) + Duration.Epsilon).ShouldBeOfType<Pass>();
    }

    [Fact]
    public void A_window_shorter_than_the_routine_closes_when_the_routine_ends()
    {
        var open = Rules
            .Decide(Due(schedule => schedule with { Window = Duration.FromSeconds(10) }), Slot - (2 * Minute))
            .ShouldBeOfType<OpenBreak>();

        open.Draft.Closes.ShouldBe(open.Draft.Ends);
    }

    [Fact]
    public void The_next_slot_passes_over_days_off()
    {
        var due = Due() with { Slot = SampleBreaks.Slot, IsDayOff = day => day == new LocalDate(2026, 11, 24) };

        Rules
            .Decide(due, Slot - (2 * Minute))
            .ShouldBeOfType<OpenBreak>()
            .Next.Slot.ShouldBe(Instant.FromUtc(2026, 11, 25, 8, 0));
    }

    [Fact]
    public void A_routine_that_has_left_the_catalogue_is_composed_instead()
    {
        var open = Rules
            .Decide(Due(schedule => schedule with { Routine = "no-longer-there" }), Slot - (2 * Minute))
            .ShouldBeOfType<OpenBreak>();

        open.Draft.Routine.Slug.ShouldBeNull();
        open.Draft.Routine.Stages.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_same_slot_gives_the_same_break_whenever_it_is_claimed()
    {
        var due = Due(schedule => schedule with { Routine = null });

        var first = Rules.Decide(due, Slot - (2 * Minute)).ShouldBeOfType<OpenBreak>();
        var again = Rules.Decide(due, Slot - Minute).ShouldBeOfType<OpenBreak>();

        again.ShouldBe(first);
    }

    [Fact]
    public void A_thousand_slots_in_a_row_hold_nothing_from_the_three_breaks_before_and_nothing_on_the_floor()
    {
        var rule = Recurrence.Read("weekdays every 60m 9:00-17:00").Value;
        var recent = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slot in NextSlot.AllAfter(rule, BotCore.Berlin, Slot, static _ => false).Take(1_000))
        {
            var before = Stored.Recent(recent);
            var due = new DueSlot(Schedule() with { Routine = null }, slot, LiveUntil: null, before, static _ => false);

            var draft = Rules.Decide(due, slot - (2 * Minute)).ShouldBeOfType<OpenBreak>().Draft;

            var slugs = draft.Stretches.ToArray();
            slugs.Intersect(before.SelectMany(slugs => slugs), StringComparer.Ordinal).ShouldBeEmpty();
            draft.Routine.OnFloor.ShouldBeFalse();
            draft.Routine.NeedsWarmUp.ShouldBeFalse();
            slugs.Length.ShouldBeInRange(3, 4);
            recent = Stored.WithNewest(recent, slugs);
            seen.UnionWith(slugs);
        }
        seen.Count.ShouldBeGreaterThan(25);
    }

    private static Schedule Schedule() =>
        new(
            new ScheduleId(7),
            new TeamId(1),
            new ChannelId(2),
            Recurrence.Read("weekdays every 30m 9:00-17:00").Value,
            BotCore.Berlin,
            Duration.Zero,
            2 * Minute,
            30 * Minute,
            "desk-minute",
            FloorAllowed: false,
            Creator: null,
            ScheduleState.Active,
            PausedUntil: null,
            PauseReason: null,
            Slot,
            SkippedSlot: null
        );

    private static DueSlot Due(Func<Schedule, Schedule>? change = null, Instant? liveUntil = null) =>
        new(
            change is null ? Schedule() : change(Schedule()),
            Slot,
            liveUntil,
            ImmutableArray<ImmutableArray<string>>.Empty,
            static _ => false
        );
}
