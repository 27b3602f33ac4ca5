using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Rendering;

public sealed class CardDrawingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 30);

    [Fact]
    public void A_card_that_was_kept_reads_as_it_was_drawn()
    {
        var card = SampleCards.Everything(Now) with
        {
            Menu = new Menu("Choose", [new MenuChoice(ButtonId.Of("in", "1"), "One", "The first")]),
            Mention = new MentionRole("777"),
        };

        var read = CardDrawing.Read(CardDrawing.Draw(card));

        CardDrawing.Draw(read).ShouldBe(CardDrawing.Draw(card));
        read.InPlainWords(DateTimeZone.Utc).ShouldBe(card.InPlainWords(DateTimeZone.Utc));
        read.Buttons.ShouldBe(card.Buttons);
    }

    [Fact]
    public void Every_part_and_span_has_a_kind_of_its_own()
    {
        var card = new Card("Title")
        {
            Parts =
            [
                .. ContractParts.Parts.Values.Select(part => part.Make("words")),
                .. ContractParts.Spans.Values.Select(span => new Paragraph(span("words"))),
            ],
        };

        CardDrawing
            .Read(CardDrawing.Draw(card))
            .Parts.Select(part => part.GetType())
            .ShouldBe(card.Parts.Select(part => part.GetType()));
    }

    [Fact]
    public void A_card_is_drawn_by_what_it_means()
    {
        var card = new Card(Text.Of($"In {new Moment(Now, TimeStyle.Relative)}"))
        {
            Parts = [new Steps([new Strong("Up")]), new Strip([new StripDay(new LocalDate(2026, 11, 24), 2, "two")])],
            Buttons = [new Button(ButtonId.Of("in", "42"), "I'm in", ButtonStyle.Primary)],
        };

        CardDrawing
            .Draw(card)
            .ShouldBe(
                """{"title":[{"kind":"plain","words":"In "},{"kind":"moment","at":"2026-11-24T09:30:00Z","style":"relative"}]"""
                    + ""","parts":[{"kind":"steps","items":[[{"kind":"strong","words":"Up"}]]},"""
                    + """{"kind":"strip","days":[{"day":"2026-11-24","level":2,"label":"two"}]}]"""
                    + ""","buttons":[{"id":"in:42","label":"I'm in","style":"primary","emoji":null}],"menu":null,"mention":null}"""
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"title":[{"kind":"sparkle","words":"x"}],"parts":[],"buttons":[]}""")]
    [InlineData("""{"title":[],"parts":[{"kind":"paragraph"}],"buttons":[]}""")]
    [InlineData("""{"title":[],"parts":[],"buttons":[{"id":"::","label":"x","style":"plain"}]}""")]
    public void A_card_of_another_version_says_so(string kept) =>
        CardDrawing.Read(kept).Title.ToString().ShouldBe("This message was written by another version of StretchBot.");
}
