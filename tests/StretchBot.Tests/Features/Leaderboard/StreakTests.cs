using NodaTime;
using Shouldly;
using StretchBot.Features.Leaderboard;
using Xunit;

namespace StretchBot.Tests.Features.Leaderboard;

public sealed class StreakTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 27);

    [Theory]
    // Each letter a day, the last one today: x took part, o was offered and did not, . nothing was offered.
    [InlineData("", 0)]
    [InlineData("x", 1)]
    [InlineData("xx", 2)]
    [InlineData("xo", 1)]
    [InlineData("xoo", 0)]
    [InlineData("xox", 1)]
    [InlineData("x.x", 2)]
    [InlineData("x...", 1)]
    [InlineData("oxxx", 3)]
    [InlineData("xxxoxxx", 3)]
    public void A_day_taken_adds_one_and_a_day_offered_and_not_taken_ends_it(string days, int streak) =>
        Of(days).ShouldBe(streak);

    [Theory]
    // Friday, Saturday, Sunday, Monday … Friday.
    [InlineData("xooxxxxx", 6)]
    [InlineData("xxoxxxxx", 7)]
    [InlineData("ooxxxxxx", 6)]
    public void A_weekend_never_ends_it_and_a_stretch_on_one_adds_to_it(string days, int streak) =>
        Of(days).ShouldBe(streak);

    [Fact]
    public void A_day_off_and_a_day_away_never_end_it() => Of("xxoxx", spared: new LocalDate(2026, 11, 25)).ShouldBe(4);

    [Fact]
    public void Today_ends_nothing_for_it_is_not_over_yet()
    {
        Of("xxo").ShouldBe(2);
        Of("xxx").ShouldBe(3);
    }

    [Fact]
    public void Days_on_which_the_bot_was_down_offered_nothing() => Of("xx...xx").ShouldBe(4);

    private static int Of(string days, LocalDate? spared = null)
    {
        var active = new HashSet<LocalDate>();
        var offered = new HashSet<LocalDate>();
        for (var i = 0; i < days.Length; i++)
        {
            var day = Today.PlusDays(i - days.Length + 1);
            if (days[i] != '.')
                offered.Add(day);
            if (days[i] == 'x')
                active.Add(day);
        }
        return Streak.Of(Today, active, offered, day => day == spared);
    }
}
