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
                        $"{new Strong(it.Routine.Name)} is announced in this channel. Press “I'm in” there to join."
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
                        ? Text.Of($"{new Strong(it.Routine.Name)} is about to start. Come along?")
                        : Text.Of(
                            $"{new Strong(it.Routine.Name)} runs until {new Moment(it.Ends, TimeStyle.Clock)}. Come along?"
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
                            $"{CardWords.Capital(BreakWords.Length(it.Routine))} of stretching added. See {new Typed("/stretch me")}."
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

    public static Card EasierVersion(Break it, Stretch original, Stretch gentler, Side side, bool open) =>
        new(
            gentler.Slug == original.Slug
                ? $"Easier: {original.Name}"
                : $"{gentler.Name}, instead of {CardWords.LowerFirst(original.Name)}"
        )
        {
            Parts =
            [
                new Paragraph(
                    gentler.Slug == original.Slug && gentler.In(side).Easier is { } easier
                        ? easier
                        : $"Gentler, for the same area. {gentler.In(side).Cue}"
                ),
                new Picture(gentler.Slug, side, PoseDrawing.AltText(gentler, side)),
                new Steps([.. gentler.In(side).Steps.Select(step => (Text)step)]),
                new Note(
                    gentler.SkipIf is { } skip
                        ? $"Only you see this, and it counts just the same. Skip it if you have {CardWords.LowerFirst(skip)}"
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
