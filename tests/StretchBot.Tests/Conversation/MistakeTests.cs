using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class MistakeTests
{
    [Fact]
    public void Short_words_are_quoted_as_they_are() => Mistake.Quote("25:61").ShouldBe("“25:61”");

    [Fact]
    public void Long_words_are_cut()
    {
        Mistake.Quote(new string('x', 40)).ShouldBe($"“{new string('x', 40)}”");
        Mistake.Quote(new string('x', 41)).ShouldBe($"“{new string('x', 39)}…”");
        Mistake.Quote(new string('x', 40_000)).Length.ShouldBe(42);
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        var typed = new string('x', 38) + "🦩🦩";

        Mistake.Quote(typed).ShouldBe($"“{new string('x', 38)}…”");
    }

    [Theory]
    [InlineData("a\u0000b\nc\u001b", "“abc”")]
    [InlineData("a\u202egnp.exe", "“agnp.exe”")]
    [InlineData("\u2066a\u2069", "“a”")]
    public void What_could_hide_or_turn_words_round_is_left_out(string typed, string quoted) =>
        Mistake.Quote(typed).ShouldBe(quoted);

    [Fact]
    public void A_mistake_says_what_was_wrong_what_is_accepted_and_an_example_to_type() =>
        new Mistake("I can't read the time “25:61”.", "Times look like 10:30.", "schedule add daily 10:30")
            .ToCard()
            .InPlainWords(DateTimeZone.Utc)
            .ShouldBe(
                """
                I can't read the time “25:61”.
                Times look like 10:30.
                For example: /stretch schedule add daily 10:30
                """
            );

    [Fact]
    public void The_example_is_a_span_to_be_typed() =>
        new Mistake("what", "accepted", "pigeon")
            .ToCard()
            .Parts.OfType<Paragraph>()
            .Last()
            .Text.Spans.ShouldContain(new Typed("/stretch pigeon"));

    [Fact]
    public void What_was_read_goes_on_and_a_mistake_is_handed_along()
    {
        var mistake = new Mistake("what", "accepted", "example");
        Parsed<int> good = 4;
        Parsed<int> bad = mistake;

        good.Then<string>(number => $"{number}!").Value.ShouldBe("4!");
        bad.Then<string>(number => $"{number}!").Mistake.ShouldBe(mistake);
        Should.Throw<InvalidOperationException>(() => bad.Value);
    }
}
