using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class DateWordsTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2026-2-3", "2026-02-03")]
    [InlineData("tomorrow", "2026-11-24")]
    [InlineData("Tuesday", "2026-11-24")]
    [InlineData("sun", "2026-11-29")]
    [InlineData("monday", "2026-11-30")]
    public void Days_to_come_are_read(string word, string date) =>
        DateWords.Read(word, Monday).ShouldNotBeNull().ToString("uuuu-MM-dd", null).ShouldBe(date);

    [Theory]
    [InlineData("")]
    [InlineData("today-ish")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("01.12.2026")]
    [InlineData("weekdays")]
    public void What_is_no_day_is_not_read_as_one(string word) => DateWords.Read(word, Monday).ShouldBeNull();
}
