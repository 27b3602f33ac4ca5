using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class MinuteWordsTests
{
    [Theory]
    [InlineData("90m", 90)]
    [InlineData("90", 90)]
    [InlineData("90min", 90)]
    [InlineData("90Minutes", 90)]
    [InlineData("1h", 60)]
    [InlineData("2hrs", 120)]
    [InlineData("1h30m", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1H5MIN", 65)]
    [InlineData("hour", 60)]
    [InlineData("0m", 0)]
    [InlineData("999999m", 999_999)]
    public void Lengths_are_read_in_minutes(string word, int minutes) => MinuteWords.Read(word).ShouldBe(minutes);

    [Theory]
    [InlineData("")]
    [InlineData("m90")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("90s")]
    [InlineData("1h60m")]
    [InlineData("1h30h")]
    [InlineData("30m1h")]
    [InlineData("1h30m5")]
    [InlineData("1000000m")]
    [InlineData("soon")]
    [InlineData("١٠")]
    public void What_is_no_length_is_not_read_as_one(string word) => MinuteWords.Read(word).ShouldBeNull();

    [Theory]
    [InlineData("1h", "30m", 90)]
    [InlineData("1hour", "30min", 90)]
    public void Hours_and_minutes_may_stand_apart(string word, string next, int minutes) =>
        MinuteWords.ReadTwo(word, next).ShouldBe(minutes);

    [Theory]
    [InlineData("90", "10")]
    [InlineData("1h", "9")]
    [InlineData("1h", "9am")]
    [InlineData("90m", "30m")]
    [InlineData("1h", "")]
    public void What_is_no_pair_is_not_read_as_one(string word, string next) =>
        MinuteWords.ReadTwo(word, next).ShouldBeNull();
}
