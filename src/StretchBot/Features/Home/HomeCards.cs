using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Home;

/// <summary>Every sentence of a member's own page.</summary>
internal static class HomeCards
{
    public static Card Home(HomeFacts facts, ImmutableArray<Stretch> favourites) =>
        new("Your stretching")
        {
            Parts =
            [
                Week(facts),
                .. Coming(facts),
                new Note(Text.Of($"Only you see this page. Anywhere in the chat: {new Typed("/stretch help")}")),
            ],
            Buttons =
            [
                new Button(StretchButtons.Another(), "A stretch for right now"),
                .. favourites.Select(stretch => new Button(
                    StretchButtons.Show(stretch.Slug),
                    Text.FromCatalogue(stretch.Name)
                )),
            ],
        };

    private static Part Week(HomeFacts facts) =>
        facts is { Breaks: 0, Solos: 0 }
            ? new Paragraph("Nothing this week yet, and nothing is missing. A minute is plenty.")
            : new Details([
                new Detail("Breaks this week", Text.Count(facts.Breaks, "{0} break|{0} breaks")),
                new Detail("On your own", Text.Count(facts.Solos, "{0} stretch|{0} stretches")),
                new Detail("Together", $"{(int)Math.Round(facts.Seconds / 60.0, MidpointRounding.AwayFromZero)} min"),
            ]);

    private static IEnumerable<Part> Coming(HomeFacts facts)
    {
        if (facts.Coming.IsEmpty)
        {
            yield return new Paragraph(
                Text.Of(
                    $"No break is planned where you took part. Start one in your team's channel: {new Typed("/stretch break")}"
                )
            );
            yield break;
        }
        yield return new Paragraph(Text.Strong("Next in your channels"));
        yield return new Lines([
            .. facts.Coming.Select(coming =>
                Text.Of($"#{coming.Channel}: {new Moment(coming.Starts, TimeStyle.DayAndClock)}")
            ),
        ]);
    }
}
