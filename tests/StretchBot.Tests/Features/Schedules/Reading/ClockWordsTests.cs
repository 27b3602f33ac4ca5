using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class ClockWordsTests
{
    [Theory]
    [InlineData("10:30", "10:30")]
    [InlineData("9:30", "09:30")]
    [InlineData("09:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("0:00", "00:00")]
    [InlineData("23:59", "23:59")]
    [InlineData("0", "00:00")]
    [InlineData("9", "09:00")]
    [InlineData("15", "15:00")]
    [InlineData("930", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("1530", "15:30")]
    [InlineData("9am", "09:00")]
    [InlineData("9:30am", "09:30")]
    [InlineData("9:30AM", "09:30")]
    [InlineData("9:30a.m.", "09:30")]
    [InlineData("3pm", "15:00")]
    [InlineData("3.15pm", "15:15")]
    [InlineData("330pm", "15:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12:30am", "00:30")]
    [InlineData("12pm", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("Noon", "12:00")]
    public void Times_are_read_as_people_write_them(string word, string time) =>
        ClockWords.Read(word).ShouldNotBeNull().ToString("HH:mm", null).ShouldBe(time);

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("24:00")]
    [InlineData("25:61")]
    [InlineData("10:60")]
    [InlineData("10:3")]
    [InlineData("10:300")]
    [InlineData("10:30:00")]
    [InlineData("10:")]
    [InlineData(":30")]
    [InlineData("100:30")]
    [InlineData("-1")]
    [InlineData("-1:30")]
    [InlineData("+9")]
    [InlineData("1e1")]
    [InlineData("10:3O")]
    [InlineData("0am")]
    [InlineData("13pm")]
    [InlineData("15:00pm")]
    [InlineData("am")]
    [InlineData("9ampm")]
    [InlineData("٠٩:٣٠")]
    [InlineData("９:30")]
    [InlineData("99999999999999999999")]
    public void What_is_no_time_is_not_read_as_one(string word) => ClockWords.Read(word).ShouldBeNull();

    [Theory]
    [InlineData("9:30-17:00", "09:30", "17:00")]
    [InlineData("9-17", "09:00", "17:00")]
    [InlineData("0-23:59", "00:00", "23:59")]
    [InlineData("9am-5pm", "09:00", "17:00")]
    [InlineData("9:30am-17", "09:30", "17:00")]
    [InlineData("9-5pm", "09:00", "17:00")]
    [InlineData("10-noon", "10:00", "12:00")]
    [InlineData("1pm-5pm", "13:00", "17:00")]
    [InlineData("13-5pm", "13:00", "17:00")]
    public void Hours_are_read(string word, string from, string to)
    {
        var hours = ClockWords.ReadHours(word).ShouldBeOfType<Hours>();

        hours.From.ToString("HH:mm", null).ShouldBe(from);
        hours.To.ToString("HH:mm", null).ShouldBe(to);
    }

    [Theory]
    [InlineData("17:00-9:30")]
    [InlineData("9-9")]
    [InlineData("9-5")]
    [InlineData("5pm-9am")]
    public void Hours_that_do_not_end_after_they_start_are_told_apart(string word) =>
        ClockWords.ReadHours(word).ShouldBeOfType<BackwardHours>();

    [Fact]
    public void A_start_that_could_be_morning_or_afternoon_is_not_guessed() =>
        ClockWords.ReadHours("1-5pm").ShouldBe(new UnclearHours(new LocalTime(1, 0), new LocalTime(13, 0)));

    [Theory]
    [InlineData("9:30")]
    [InlineData("9-")]
    [InlineData("-17")]
    [InlineData("9--17")]
    [InlineData("9-17-18")]
    [InlineData("9-25")]
    [InlineData("2026-12-01")]
    public void What_are_no_hours_are_not_read_as_such(string word) =>
        ClockWords.ReadHours(word).ShouldBeOfType<UnreadableHours>();
}
