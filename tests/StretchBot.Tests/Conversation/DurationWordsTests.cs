using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class DurationWordsTests
{
    [Theory]
    [InlineData("3m", 180)]
    [InlineData("90m", 5_400)]
    [InlineData("1h", 3_600)]
    [InlineData("1h30m", 5_400)]
    [InlineData("45s", 45)]
    [InlineData("1H5M", 3_900)]
    [InlineData("0m", 0)]
    [InlineData("007s", 7)]
    public void A_length_is_read_as_people_write_it(string word, int seconds) =>
        DurationWords.Read(word).ShouldBe(Duration.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("10")]
    [InlineData("1h30")]
    [InlineData("-5m")]
    [InlineData("+5m")]
    [InlineData("1.5h")]
    [InlineData("5 m")]
    [InlineData("5d")]
    [InlineData("٥m")]
    [InlineData("100001m")]
    [InlineData("99999999999999999999m")]
    [InlineData("m5")]
    public void What_is_no_length_is_not_guessed_at(string word) => DurationWords.Read(word).ShouldBeNull();
}
