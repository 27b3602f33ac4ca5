using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>What the bot says about a schedule without being asked.</summary>
internal static class NoticeCards
{
    public static Card QuietQuestion(int breaks, Text rule) =>
        new("Shall I be quieter?")
        {
            Parts =
            [
                new Paragraph(
                    $"Nobody joined the last {breaks} breaks here ({rule}). That is fine: what would suit this channel?"
                ),
                new Note(
                    Text.Of(
                        $"If nothing changes I pause after {breaks} more. {new Typed("/stretch schedule")} shows the schedule."
                    )
                ),
            ],
            Buttons = QuietAnswer.Buttons,
        };

    public static Card QuietPause(int breaks, int number) =>
        new("I have paused the breaks here")
        {
            Parts =
            [
                new Paragraph($"Nobody joined {breaks} breaks in a row, so I stop asking."),
                new Note(Text.Of($"Whenever you want them back: {new Typed($"/stretch schedule resume #{number}")}")),
            ],
        };

    public static Card ChannelRefused(string channel, string reason, ImmutableArray<int> numbers) =>
        new(
            numbers.Length == 1
                ? "I had to pause a schedule of yours"
                : Text.Of($"I had to pause {numbers.Length} schedules of yours")
        )
        {
            Parts =
            [
                new Paragraph($"I can't post in “{channel}”: {Text.Stored(reason)}"),
                numbers.Length == 1
                    ? new Note(
                        Text.Of(
                            $"Once that is mended, type {new Typed($"/stretch schedule resume #{numbers[0]}")} there."
                        )
                    )
                    : new Note(
                        Text.Of(
                            $"Once that is mended, type {new Typed($"/stretch schedule resume #{numbers[0]}")} there, and so on to #{numbers[^1]}."
                        )
                    ),
            ],
        };

    public static Card BreakRefused(string channel) =>
        new("I could not post your break")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"“{channel}” does not let me. What to do about it: {new Typed("/stretch doctor")} there.")
                ),
            ],
        };

    public static Card Settled() =>
        new("That is settled already")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Somebody answered before, or joined a break since. What holds now: {new Typed("/stretch schedule")}"
                    )
                ),
            ],
        };

    public static Card NotYourChoice() =>
        new("That is for whoever made the schedule")
        {
            Parts = [new Paragraph("They, or a team admin, can answer this. Nothing was changed.")],
        };

    public static Card Kept() =>
        new("I keep the breaks as they are")
        {
            Parts = [new Paragraph("If nobody joins for a while, I will ask again.")],
        };

    public static Card CannotHalve() =>
        new("There is nothing to halve")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"One break a day is as few as I know. Pause it: {new Typed("/stretch schedule pause #1")}")
                ),
            ],
        };

    public static Card Halved(ImmutableArray<NumberedSchedule> rows) =>
        new("Half as many breaks from now on")
        {
            Parts =
            [
                new Lines([.. rows.Select(row => Text.Of($"#{row.Number} {PlainRule.Short(row.Schedule.Rule)}"))]),
                new Note(Text.Of($"Change it again: {new Typed($"/stretch schedule edit #{rows[0].Number}")}")),
            ],
        };

    public static Card Paused(ImmutableArray<NumberedSchedule> rows) =>
        new("The breaks here are paused")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"Whenever you want them back: {new Typed($"/stretch schedule resume #{rows[0].Number}")}")
                ),
            ],
        };
}
