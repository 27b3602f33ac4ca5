using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>Shows what the library knows besides stretches. The facts themselves are content; only the frame is worded here.</summary>
internal static class LearnCards
{
    private const int MostButtons = 20;

    public static Card Topics(Facts facts) =>
        new("What would you like to know?")
        {
            Parts =
            [
                new Note(
                    Text.Of(
                        $"Each is a minute's read. Or type it: {new Typed($"/stretch learn {facts.Topics[0].Slug}")}"
                    )
                ),
            ],
            Buttons =
            [
                .. facts
                    .Topics.Take(MostButtons)
                    .Select(topic => new Button(LearnPressed.Id(topic.Slug), Text.FromCatalogue(topic.Title))),
            ],
        };

    public static Card Topic(Topic topic) =>
        new(Text.FromCatalogue(topic.Title))
        {
            Parts =
            [
                new Lines([.. topic.Facts.Select(fact => Text.FromCatalogue(fact.Text))]),
                new Note($"Sources: {Sources(topic.Facts)}"),
            ],
            Buttons = [new Button(LearnPressed.All(), "Other topics")],
        };

    public static Card Safety(SafetyRules safety, RedFlags flags) =>
        new("Stretch safely")
        {
            Parts =
            [
                new Lines([.. safety.Rules.Select(rule => Text.FromCatalogue(rule.Text))]),
                new Paragraph(Text.Of($"{Text.Strong("Get help now:")} {Text.FromCatalogue(flags.Emergency.Advice)}")),
                new Lines([.. flags.Emergency.Signs.Select(Text.FromCatalogue)]),
                new Paragraph(Text.Of($"{Text.Strong("See a doctor:")} {Text.FromCatalogue(flags.Doctor.Advice)}")),
                new Lines([.. flags.Doctor.Signs.Select(Text.FromCatalogue)]),
                new Note(Text.FromCatalogue(safety.Note)),
            ],
        };

    /// <summary>The hip self-check with what was ticked so far; nothing of it is kept anywhere but in the buttons.</summary>
    /// <param name="ticked">A bit for each sign, in their order.</param>
    public static Card Check(SelfCheck check, int ticked)
    {
        var slugs = check.Signs.Where((_, i) => IsTicked(ticked, i)).Select(sign => sign.Slug).ToArray();
        var outcome = check.For(slugs);
        return new Card(Text.FromCatalogue(check.Title))
        {
            Parts =
            [
                new Paragraph(Text.FromCatalogue(check.Intro)),
                new Lines([
                    .. check.Signs.Select(
                        (sign, i) =>
                            Text.Of($"{(IsTicked(ticked, i) ? "✓" : $"{i + 1}.")} {Text.FromCatalogue(sign.Text)}")
                    ),
                ]),
                .. ticked == 0
                    ? ImmutableArray<Part>.Empty
                    : [new Paragraph(Text.Strong(Text.FromCatalogue(outcome.Text)))],
                new Paragraph(Text.FromCatalogue(check.Doctor)),
                new Note($"{Text.FromCatalogue(check.Note)} Only you see this, and it is not kept."),
            ],
            Buttons =
            [
                .. check.Signs.Select(
                    (_, i) =>
                        new Button(CheckPressed.Id(ticked ^ (1 << i)), $"{(IsTicked(ticked, i) ? "✓ " : "")}{i + 1}")
                ),
                new Button(RoutineStep.Id(outcome.Routine, 0), "A routine that may ease it", ButtonStyle.Primary),
            ],
        };
    }

    private static bool IsTicked(int ticked, int sign) => (ticked & (1 << sign)) != 0;

    private static Text Sources(IEnumerable<Content.Fact> facts) =>
        Text.Join(
            "; ",
            [.. facts.Select(fact => fact.Source.Citation).Distinct(StringComparer.Ordinal).Select(Text.FromCatalogue)]
        );
}
