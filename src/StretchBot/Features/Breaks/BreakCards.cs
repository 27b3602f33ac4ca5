using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>What a member alone is told about a break; the prompt that all see is in <see cref="PromptCards"/>.</summary>
internal static class BreakCards
{
    public static Card Starting(Break it) =>
        new("Your break is on its way")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"{Text.Strong(it.Routine.Called())} is announced in this channel. Press “I'm in” there to join."
                    )
                ),
            ],
        };

    public static Card AlreadyLive(Break it, Instant now) =>
        new("A break is already on here")
        {
            Parts =
            [
                new Paragraph(
                    it.PhaseAt(now) == Phase.Announced
                        ? Text.Of($"{Text.Strong(it.Routine.Called())} is about to start. Come along?")
                        : Text.Of(
                            $"{Text.Strong(it.Routine.Called())} runs until {new Moment(it.Ends, TimeStyle.Clock)}. Come along?"
                        )
                ),
            ],
            Buttons = [new Button(JoinBreak.CountMeIn(it.Id), "I'm in", ButtonStyle.Primary)],
        };

    public static Card YouAreIn(Break it) =>
        new("You're in")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"It counts if you are still in at {new Moment(it.Ends, TimeStyle.Clock)}. Press “I'm in” again to leave."
                    )
                ),
            ],
        };

    public static Card YouAreOut() =>
        new("You're out of this one") { Parts = [new Paragraph("No harm done. Press “I'm in” to come back.")] };

    public static Card Counted(Break it, bool again) =>
        again
            ? new("Already counted") { Parts = [new Paragraph("You have this one. Enjoy the rest of your day.")] }
            : new("Done, and counted")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"{BreakWords.Length(it.Routine).Capitalised()} of stretching added. See {new Typed("/stretch me")}."
                        )
                    ),
                ],
            };

    public static Card TooLate(TooLate late) =>
        late.StillOpen
            ? new("The stretching is over, but Done still counts")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"Do it now if you like, and press Done until {new Moment(late.Break.Closes, TimeStyle.Clock)}."
                        )
                    ),
                ],
                Buttons = [new Button(DoneBreak.Id(late.Break.Id), "Done", ButtonStyle.Primary)],
            }
            : new("This break is closed")
            {
                Parts =
                [
                    new Paragraph(BreakWords.Next(late.NextBreak)),
                    new Note(Text.Of($"A stretch of your own counts any time: {new Typed("/stretch")}")),
                ],
            };

    public static Card NoSuchBreak() =>
        new("I can't find that break")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"It may be from another team or long gone. Start one with {new Typed("/stretch break")}.")
                ),
            ],
        };

    public static Card NotNow() =>
        new("No problem")
        {
            Parts = [new Paragraph("Not counted against you, and nobody else sees this. See you next time.")],
        };

    public static Card NotNow(Break it, bool mayWait) =>
        NotNow() with
        {
            Buttons =
            [
                .. mayWait ? [new Button(NudgeLater.Id(it.Id), "In 10 minutes")] : ImmutableArray<Button>.Empty,
                new Button(WalkBreak.Id(it.Id), "I walked instead"),
            ],
        };

    public static Card WillNudge(Instant due) =>
        new("I'll nudge you once")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"At {new Moment(due, TimeStyle.Clock)}, in private, and only if you have not joined by then."
                    )
                ),
            ],
        };

    public static Card NudgedOnce() =>
        new("One nudge is all I do")
        {
            Parts = [new Paragraph("You have asked for it already. Until then, or after: no hurry.")],
        };

    public static Card NoNudgeNeeded() =>
        new("You take part already") { Parts = [new Paragraph("There is nothing to remind you of.")] };

    public static Card TooLateToNudge() =>
        new("This break will be over by then")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of($"See you at the next one. A stretch of your own counts any time: {new Typed("/stretch")}")
                ),
            ],
        };

    public static Card Nudge(Break it, Instant now) =>
        new("Ten minutes are up")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"{Text.Strong(it.Routine.Called())} is still open until {new Moment(it.Closes, TimeStyle.Clock)}, and takes {BreakWords.Length(it.Routine)}."
                    )
                ),
                new Note("You asked for this one nudge. Only you see it."),
            ],
            Buttons =
            [
                it.PhaseAt(now) == Phase.Open
                    ? new Button(DoneBreak.Id(it.Id), "Done", ButtonStyle.Primary)
                    : new Button(JoinBreak.CountMeIn(it.Id), "Count me in", ButtonStyle.Primary),
                new Button(WalkBreak.Id(it.Id), "I walked instead"),
            ],
        };

    public static Card Walked() =>
        new("A walk counts too")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"You took part. {new Typed("/stretch me")} calls it a walk; nobody else sees the difference."
                    )
                ),
            ],
        };

    public static Card Walking(Break it) =>
        new("A walk counts too")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"You take part from {new Moment(it.Starts, TimeStyle.Clock)} on. {new Typed("/stretch me")} will call it a walk; nobody else sees the difference."
                    )
                ),
            ],
        };

    public static Card EasierVersion(Break it, Stretch original, Stretch gentler, Side side, bool open) =>
        new(
            gentler.Slug == original.Slug
                ? Text.Of($"Easier: {original.Called()}")
                : Text.Of($"{gentler.Called()}, instead of {original.Called().Continued()}")
        )
        {
            Parts =
            [
                new Paragraph(
                    gentler.Slug == original.Slug && gentler.In(side).Easier is { } easier
                        ? Text.FromCatalogue(easier)
                        : Text.Of($"Gentler, for the same area. {Text.FromCatalogue(gentler.In(side).Cue ?? "")}")
                ),
                .. Picture.Of(gentler, side),
                new Steps(gentler.StepsFor(side)),
                new Note(
                    gentler.SkipIf is { } skip
                        ? Text.Of(
                            $"Only you see this, and it counts just the same. Skip it if you have {Text.FromCatalogue(skip).Continued()}"
                        )
                        : "Only you see this, and it counts just the same."
                ),
            ],
            Buttons =
            [
                open
                    ? new Button(DoneBreak.Id(it.Id), "Done", ButtonStyle.Primary)
                    : new Button(JoinBreak.CountMeIn(it.Id), "Count me in", ButtonStyle.Primary),
            ],
        };

    public static Card NothingEasier(Break it) =>
        new("Rest this one out")
        {
            Parts =
            [
                new Paragraph(
                    "I have nothing gentler that fits you. Breathe slowly, roll your shoulders if that feels good, and come back for the next stretch."
                ),
            ],
            Buttons = [new Button(JoinBreak.CountMeIn(it.Id), "Count me in")],
        };
}
