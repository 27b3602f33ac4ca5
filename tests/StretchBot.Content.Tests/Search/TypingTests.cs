namespace StretchBot.Content.Tests;

public class TypingTests
{
    [Theory]
    [InlineData("Pigeon", "pigeon")]
    [InlineData("  Cat-Cow!  ", "cat cow")]
    [InlineData("child's pose", "childs pose")]
    [InlineData("child’s pose", "childs pose")]
    [InlineData("upper_back", "upper back")]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("🙂", "")]
    [InlineData("", "")]
    [InlineData("שלום", "שלום")]
    public void Typed_words_become_comparable(string typed, string folded) => Typing.Fold(typed).ShouldBe(folded);

    [Fact]
    public void What_lies_beyond_a_names_length_is_not_read() =>
        Typing.Fold(new string('x', 40_000)).Length.ShouldBe(Typing.Longest);

    [Fact]
    public void A_long_run_of_blanks_does_not_hide_the_words() => Typing.Fold("   \n\n  pigeon").ShouldBe("pigeon");
}
