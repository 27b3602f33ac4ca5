using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class VisibleWordsTests
{
    [Theory]
    [InlineData("heron", "heron")]
    [InlineData("مالك", "مالك")]
    [InlineData("שלום heron", "שלום heron")]
    [InlineData("👩‍💻", "👩‍💻")]
    [InlineData("<!channel> *@everyone*", "<!channel> *@everyone*")]
    [InlineData("a\nb\u0000\u0085\u2028c", "abc")]
    [InlineData("\u202eheron\u202c", "heron")]
    [InlineData("\u2067heron\u2069", "heron")]
    public void Only_what_hides_or_turns_other_words_round_is_left_out(string chosen, string shown) =>
        VisibleWords.Of(chosen).ShouldBe(shown);

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("a🦩b", 2, "a")]
    [InlineData("a🦩b", 3, "a🦩")]
    public void A_cut_never_halves_a_character(string words, int most, string cut) =>
        VisibleWords.Cut(words, most).ShouldBe(cut);
}
