using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>Every sentence about being away. Each is for the member alone.</summary>
internal static class AwayCards
{
    public static Card Away(AwayTime time) =>
        new(
            time.First == time.Last
                ? Text.Of($"Away on {Day(time.First)}")
                : Text.Of($"Away from {Day(time.First)} to {Day(time.Last)}")
        )
        {
            Parts =
            [
                new Paragraph("Your streak waits for you, and I send you no reminders. Enjoy it."),
                new Note(Text.Of($"Nobody else sees this. Back sooner? {new Typed("/stretch away back")}")),
            ],
        };

    public static Card List(ImmutableArray<AwayTime> times) =>
        times.IsEmpty
            ? new("You are not away")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"Tell me when you are, and your streak waits: {new Typed("/stretch away until friday")}"
                        )
                    ),
                ],
            }
            : new("When you are away")
            {
                Parts =
                [
                    new Lines([.. times.Select(Row)]),
                    new Note(Text.Of($"Nobody else sees this. To clear it: {new Typed("/stretch away back")}")),
                ],
            };

    public static Card Back() =>
        new("Welcome back")
        {
            Parts = [new Paragraph("From today on you count as here. The days you were away still spare your streak.")],
        };

    public static Card NotAway() => new("You were not away") { Parts = [new Paragraph("Nothing was changed.")] };

    private static Text Row(AwayTime time) =>
        time.First == time.Last ? Day(time.First) : Text.Of($"{Day(time.First)} to {Day(time.Last)}");

    private static Text Day(LocalDate day) =>
        $"{Text.ShortDay(day)} {day.ToString("uuuu", CultureInfo.InvariantCulture)}";
}
