using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class RuleReaderTests
{
    [Theory]
    [InlineData("10:30", "weekdays 10:30")]
    [InlineData("10:30,15:00", "weekdays 10:30,15:00")]
    [InlineData("10:30 and 3pm on weekends", "weekends 10:30,15:00")]
    [InlineData("Weekdays at 9am & 3pm", "weekdays 9:00,15:00")]
    [InlineData("mon, wed and fri at noon", "mon,wed,fri 12:00")]
    [InlineData("weekdays sat 8", "mon-sat 8:00")]
    [InlineData("days mon-thu times 10:45", "mon-thu 10:45")]
    [InlineData("every weekday 10", "weekdays 10:00")]
    [InlineData("every monday 10", "mon 10:00")]
    [InlineData("every 90m", "weekdays every 90m 9:00-17:00")]
    [InlineData("every 90 min from 9:30 to 17:00", "weekdays every 90m 9:30-17:00")]
    [InlineData("every 1h 30m 8-18 daily", "daily every 90m 8:00-18:00")]
    [InlineData("every 2 hours 9-5pm", "weekdays every 120m 9:00-17:00")]
    [InlineData("each hour", "weekdays every 60m 9:00-17:00")]
    [InlineData("every 20m", "weekdays every 20m 9:00-17:00")]
    [InlineData("every 24h", "weekdays every 1440m 9:00-17:00")]
    public void Rules_are_read_in_many_words(string line, string rule) =>
        RuleReader.Read(line).Value.ToLine().ShouldBe(rule);

    [Theory]
    [InlineData("", "When should the breaks be?")]
    [InlineData("weekdays", "When should the breaks be?")]
    [InlineData("weekdays 25:61", "I can't read the time “25:61”.")]
    [InlineData("weekdays 10:30,26", "I can't read the time “26”.")]
    [InlineData("weekdays 90m", "“90m” is a length, not a time of day.")]
    [InlineData("mon-fry 10:30", "I can't read the days “mon-fry”.")]
    [InlineData("mon 10:30 tue 11:00", "“tue” starts a second rule.")]
    [InlineData("10:30 mon 11:00", "“11:00” starts a second rule.")]
    [InlineData("every", "“every” needs a length after it.")]
    [InlineData("every soon", "I can't read how often “soon” is.")]
    [InlineData("every 0m", "I can't do “every 0m”.")]
    [InlineData("every 19m", "I can't do “every 19m”.")]
    [InlineData("every 1441m", "I can't do “every 1441m”.")]
    [InlineData("every 90m every 2h", "There are two “every …” in that line.")]
    [InlineData("every 90m 9-12 13-17", "“13-17” is a second range of hours.")]
    [InlineData("every 90m 17:00-9:30", "The hours “17:00-9:30” end before they start: 17:00 to 9:30.")]
    [InlineData("every 90m 1-5pm", "“1-5pm” could start at 1:00 or at 13:00.")]
    [InlineData("every 90m 9-25", "I can't read the hours “9-25”.")]
    [InlineData("9:30-17:00", "How often between 9:30 and 17:00?")]
    [InlineData("every 90m 10:30", "I see both times and “every …”, and can follow only one.")]
    [InlineData("10:30 Berlin", "I don't know what “Berlin” means here.")]
    public void A_mistake_quotes_the_part_that_was_wrong(string line, string what)
    {
        var mistake = RuleReader.Read(line).Mistake.ShouldNotBeNull();

        mistake.What.ShouldBe(what);
        mistake.Accepted.ShouldNotBeEmpty();
        mistake.Example.ShouldStartWith("schedule add ");
    }

    [Fact]
    public void The_least_interval_is_told() =>
        RuleReader.Read("every 0m").Mistake!.Accepted.ShouldContain("at least every 20 minutes");

    [Fact]
    public void A_rule_takes_24_times_and_no_more()
    {
        RuleReader.Read(Times(24)).Value.TimesOfDay().Length.ShouldBe(24);
        RuleReader.Read(Times(25)).Mistake!.What.ShouldBe("That is more than 24 times a day.");
        RuleReader.Read($"{Times(24)} {Times(24)}").Value.TimesOfDay().Length.ShouldBe(24);
    }

    private static string Times(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => $"{i % 12}:{i:00}"));
}
