using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>Every sentence about what a body should skip. Each is for the member alone.</summary>
internal static class BodyCards
{
    public static Card Kept(ImmutableArray<Text> labels) =>
        new("Noted, and only for you")
        {
            Parts =
            [
                new Paragraph("From now on I leave out, or swap, what people should skip with:"),
                new Lines(labels),
                .. Reach,
            ],
            Buttons = Change,
        };

    public static Card Avoided(ImmutableArray<Text> labels) =>
        labels.IsEmpty
            ? new("You avoid nothing so far")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"Tell me what your body should skip, and I choose around it: {new Typed("/stretch avoid knees, wrists")}"
                        )
                    ),
                ],
                Buttons = [new Button(ChangeAvoided.Id(), "Choose from a list", ButtonStyle.Primary)],
            }
            : new("What I leave out for you") { Parts = [new Lines(labels), .. Reach], Buttons = Change };

    public static Card Nothing() =>
        new("Nothing is left out any more")
        {
            Parts = [new Paragraph("I choose from all stretches again. Each still says who should skip it.")],
        };

    private static ImmutableArray<Part> Reach =>
        [
            new Note(
                Text.Of(
                    $"It holds for {new Typed("/stretch")}, for “Easier version” and for your routines. Nobody else sees it. To clear it: {new Typed("/stretch avoid nothing")}"
                )
            ),
        ];

    private static ImmutableArray<Button> Change => [new Button(ChangeAvoided.Id(), "Change")];
}
