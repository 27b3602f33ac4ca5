using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>Cards as the features draw them, with every part there is.</summary>
internal static class SampleCards
{
    public static Card Pigeon() =>
        new("Pigeon pose")
        {
            Parts =
            [
                new Details([
                    new Detail("Hold", "30 s, twice a side"),
                    new Detail("Feel it", "outer hip of the front leg"),
                    new Detail("Position", "floor"),
                ]),
                new Picture(
                    "pigeon",
                    Side.Left,
                    "Sitting low with the left shin in front and the right leg straight behind"
                ),
                new Steps([
                    "Start on hands and knees.",
                    "Bring your left knee forward behind your left wrist, shin at an angle.",
                    Text.Of($"Slide your right leg straight back. {new Strong("Keep your hips level.")}"),
                    "Breathe out, and fold forward only as far as it stays comfortable.",
                ]),
                new Note("Skip it with knee pain or a hip replacement. A pull is fine, pain is not."),
            ],
            Buttons =
            [
                new Button(ButtonId.Of("done", "pigeon"), "Done", ButtonStyle.Primary),
                new Button(ButtonId.Of("easier", "pigeon"), "Easier version"),
            ],
        };

    public static Card Break(Instant now, params string[] who) =>
        new("Stretch break: Desk minute")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Starts {new Moment(now + Duration.FromSeconds(118), TimeStyle.Relative)}, at {new Moment(now + Duration.FromSeconds(118), TimeStyle.Clock)}. Three gentle stretches at your desk."
                    )
                ),
                new Details([new Detail("Next", "Ear to shoulder, left"), new Detail("Takes", "1 min 20 s")]),
                new Paragraph(who.Length == 0 ? "Nobody is in yet." : $"In: {string.Join(", ", who)}"),
            ],
            Buttons =
            [
                new Button(ButtonId.Of("in", "1"), "I'm in", ButtonStyle.Primary),
                new Button(ButtonId.Of("done", "1"), "Done"),
                new Button(ButtonId.Of("easier", "1"), "Easier version"),
                new Button(ButtonId.Of("notnow", "1"), "Not now"),
            ],
        };

    public static Card Leaderboard() =>
        new("Leaderboard: this week")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Together: {new Strong("64 minutes")} in {new Strong("9 breaks")}, 12 minutes more than last week."
                    )
                ),
                new Ranking([
                    new RankingRow(1, "Heron", 7, 21, IsCaller: false),
                    new RankingRow(2, "You", 5, 16, IsCaller: true),
                    new RankingRow(2, "Otter", 5, 16, IsCaller: false),
                    new RankingRow(4, "Panda", 2, 11, IsCaller: false),
                ]),
                new Bars([
                    new Bar("Hips", 24, "24 min"),
                    new Bar("Neck", 18, "18 min"),
                    new Bar("Wrists", 12, "12 min"),
                    new Bar("Eyes", 0, "none yet"),
                ]),
                Days(),
                new Note("Weeks begin on Monday."),
            ],
        };

    public static Strip Days() =>
        new([
            .. Enumerable
                .Range(0, 28)
                .Select(day => new StripDay(
                    new LocalDate(2026, 6, 1).PlusDays(day),
                    day * 7 % 5,
                    $"{day * 7 % 5} breaks"
                )),
        ]);

    /// <summary>Every part and every span in one card.</summary>
    public static Card Everything(Instant now) =>
        new("Everything at once")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"Plain, {new Strong("strong")}, {new Typed("/stretch pigeon")}, {new Moment(now, TimeStyle.Relative)}, {new Moment(now, TimeStyle.Clock)}, {new Moment(now, TimeStyle.DayAndClock)}."
                    )
                ),
                new Steps(["One step", "Another step"]),
                new Lines(["A line", "Another line"]),
                new Details([new Detail("Label", "fact")]),
                new Picture("pigeon", Side.Right, "A picture in words"),
                new Ranking([new RankingRow(1, "Heron", 1, 3, IsCaller: false)]),
                new Strip([new StripDay(new LocalDate(2026, 7, 1), 4, "four breaks")]),
                new Bars([new Bar("Hips", 3, "3 min")]),
                new Note("A quiet note"),
            ],
            Buttons = [new Button(ButtonId.Of("echo", "1"), "Press me", ButtonStyle.Danger)],
        };
}
