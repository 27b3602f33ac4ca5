using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;

namespace StretchBot.Features.Schedules.Why;

/// <summary>What is said about slots that are past.</summary>
internal static class WhyCards
{
    public static Card Last(ImmutableArray<PastSlot> slots, bool severalSchedules) =>
        new("The last breaks planned here")
        {
            Parts =
            [
                new Lines([.. slots.Select(slot => Row(slot, severalSchedules))]),
                new Note(Text.Of($"What comes next: {new Typed("/stretch next")}")),
            ],
        };

    public static Card Nothing(bool noSchedule) =>
        new("No planned break is past yet")
        {
            Parts =
            [
                new Paragraph(
                    noSchedule
                        ? Text.Of($"This channel has no schedule. See {new Typed("/stretch schedule")}.")
                        : Text.Of($"The first is still to come: {new Typed("/stretch next")}")
                ),
            ],
        };

    private static Text Row(PastSlot slot, bool severalSchedules) =>
        severalSchedules && slot.Number is { } number
            ? Text.Of($"{Day(slot.At)} (#{number}): {Outcome(slot)}")
            : Text.Of($"{Day(slot.At)}: {Outcome(slot)}");

    private static Text Outcome(PastSlot slot) =>
        slot.Outcome switch
        {
            SlotOutcome.Posted when !slot.IsOver => "on now",
            SlotOutcome.Posted => Took(slot.Took),
            SlotOutcome.Late when !slot.IsOver => "on now, a little late",
            SlotOutcome.Late when slot.Started is { } started => Text.Of(
                $"ran late, at {new Moment(started, TimeStyle.Clock)}: {Took(slot.Took)}"
            ),
            SlotOutcome.Late => Text.Of($"ran late: {Took(slot.Took)}"),
            SlotOutcome.Missed => Missed(slot),
            SlotOutcome.Overlap => "left out, another break was on here",
            SlotOutcome.Skipped => slot.By is { } by ? Text.Of($"skipped by {by}") : "skipped",
            SlotOutcome.Refused => slot.Detail is { } why ? Text.Of($"not posted: {Flat(why)}") : "not posted",
            SlotOutcome.DayOff => "a day off",
            SlotOutcome.Paused => slot.By is { } by ? Text.Of($"paused by {by}")
            : slot.Detail is { } why ? Text.Of($"paused: {Flat(why)}")
            : "paused",
            var unknown => throw new InvalidOperationException($"Unknown outcome {unknown}."),
        };

    private static Text Took(int people) =>
        people switch
        {
            0 => "nobody joined, and that is fine",
            1 => "1 person took part",
            _ => Text.Of($"{people} people took part"),
        };

    private static Text Missed(PastSlot slot) =>
        slot.Absence switch
        {
            { From: { } from, To: var to } when to - from < Duration.FromHours(20) => Text.Of(
                $"missed, I was offline from {new Moment(from, TimeStyle.Clock)} to {new Moment(to, TimeStyle.Clock)}"
            ),
            { From: { } from, To: var to } => Text.Of($"missed, I was offline from {Day(from)} to {Day(to)}"),
            { To: var to } => Text.Of($"missed, I was offline until {Day(to)}"),
            null => slot.Detail is { } why ? Text.Of($"missed: {Flat(why)}") : "missed: the schedule changed just then",
        };

    private static Text Flat(string sentence) => Text.Stored(sentence).WithoutFullStop();

    private static Moment Day(Instant at) => new(at, TimeStyle.DayAndClock);
}
