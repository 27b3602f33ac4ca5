using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class CardWordsTests
{
    [Fact]
    public void Every_part_has_its_plain_words()
    {
        var card = new Card("Title")
        {
            Parts =
            [
                new Paragraph("Paragraph"),
                new Steps(["one", "two"]),
                new Lines(["line"]),
                new Details([new Detail("Hold", "30 s")]),
                new Picture("pigeon", Side.Left, "Sitting low"),
                new Ranking([
                    new RankingRow(1, "heron", 1, 3, IsCaller: false),
                    new RankingRow(2, "you", 2, 6, IsCaller: true),
                ]),
                new Strip([
                    new StripDay(new LocalDate(2026, 11, 23), 0, ""),
                    new StripDay(new LocalDate(2026, 11, 24), 4, ""),
                    new StripDay(new LocalDate(2026, 11, 25), 9, ""),
                ]),
                new Bars([new Bar("Hips", 24, "24 min"), new Bar("Neck", 2, "2 min"), new Bar("Eyes", 0, "none")]),
                new Note("Note"),
            ],
        };

        card.InPlainWords(DateTimeZone.Utc)
            .ShouldBe(
                """
                Title
                Paragraph
                1. one
                2. two
                • line
                Hold: 30 s
                Picture: Sitting low
                1. heron: 1 break, 3 min
                2. you (you): 2 breaks, 6 min
                ·██
                Hips ████████████ 24 min
                Neck █ 2 min
                Eyes  none
                Note
                """
            );
    }

    [Theory]
    [InlineData(0, "0 breaks")]
    [InlineData(1, "1 break")]
    [InlineData(2, "2 breaks")]
    public void One_is_counted_in_the_singular(int number, string words) =>
        Text.Count(number, "{0} break|{0} breaks").ToString().ShouldBe(words);
}
