using NodaTime;
using Shouldly;
using StretchBot.Features.DaysOff;
using Xunit;

namespace StretchBot.Tests.Features.DaysOff;

public sealed class DaysOffWordsTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-12-24", "2026-12-24 2026-12-24")]
    [InlineData("2026-12-24..2026-12-26", "2026-12-24 2026-12-26")]
    [InlineData("2026-12-24 .. 2026-12-26", "2026-12-24 2026-12-26")]
    [InlineData("2026-12-24 to 2026-12-26", "2026-12-24 2026-12-26")]
    [InlineData("2026-12-24 – 2026-12-26", "2026-12-24 2026-12-26")]
    [InlineData("2026-12-24…2026-12-26", "2026-12-24 2026-12-26")]
    [InlineData("24.12.2026", "2026-12-24 2026-12-24")]
    [InlineData("24.12.2026..26.12.2026", "2026-12-24 2026-12-26")]
    [InlineData("24 December 2026", "2026-12-24 2026-12-24")]
    [InlineData("24 dec", "2026-12-24 2026-12-24")]
    [InlineData("Dec 24", "2026-12-24 2026-12-24")]
    [InlineData("1-6", "2027-01-06 2027-01-06")]
    [InlineData("12-28..1-2", "2026-12-28 2027-01-02")]
    [InlineData("today", "2026-11-23 2026-11-23")]
    [InlineData("tomorrow", "2026-11-24 2026-11-24")]
    [InlineData("12-25 yearly", "2026-12-25 2026-12-25 yearly")]
    [InlineData("every year 24 Dec..26 Dec", "2026-12-24 2026-12-26 yearly")]
    [InlineData("2026-12-24, 2026-12-31", "2026-12-24 2026-12-24; 2026-12-31 2026-12-31")]
    public void Days_are_read_as_people_write_them(string line, string read) =>
        string.Join("; ", DaysOffWords.Read(line, Today).Value.Select(InWords)).ShouldBe(read);

    [Theory]
    [InlineData("christmas", "I can't read “christmas” as a day off.")]
    [InlineData("2026-13-01", "I can't read “2026-13-01” as a day off.")]
    [InlineData("2026-12-24, soon", "I can't read “soon” as a day off.")]
    [InlineData(
        "2026-12-24..2026-12-25..2026-12-26",
        "I can't read “2026-12-24..2026-12-25..2026-12-26” as a day off."
    )]
    [InlineData(",", "I can't read “,” as a day off.")]
    [InlineData("2026-12-26..2026-12-24", "2026-12-24 comes before 2026-12-26.")]
    [InlineData("2026-11-22", "“2026-11-22” is over.")]
    [InlineData("2026-12-01..2028-12-01", "That is 732 days in a row.")]
    [InlineData("1-1..6-30 yearly", "That is 181 days in a row.")]
    [InlineData("2126-12-24", "“2126-12-24” is more than 10 years away.")]
    public void What_cannot_be_kept_is_named_with_what_can(string line, string what)
    {
        var mistake = DaysOffWords.Read(line, Today).Mistake.ShouldNotBeNull();

        mistake.What.ShouldBe(what);
        mistake.Accepted.ShouldNotBeEmpty();
        mistake.Example.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_29th_of_February_is_the_next_one_there_is() =>
        InWords(DaysOffWords.Read("29 Feb", Today).Value.Single()).ShouldBe("2028-02-29 2028-02-29");

    private static string InWords(DayOff day) =>
        $"{day.First:uuuu-MM-dd} {day.Last:uuuu-MM-dd}{(day.Yearly ? " yearly" : "")}";
}
