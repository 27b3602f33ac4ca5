using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using Xunit;

namespace StretchBot.Tests.Features.Leaderboard;

public sealed class StandingsTests
{
    [Fact]
    public void Equal_is_equal()
    {
        var ranked = Standings.Rank([Of("panda", 2, 11), Of("heron", 7, 21), Of("otter", 5, 16), Of("fox", 5, 16)]);

        ranked
            .Select(row => (row.Rank, row.Standing.Name))
            .ShouldBe([(1, "heron"), (2, "fox"), (2, "otter"), (4, "panda")]);
    }

    [Fact]
    public void Breaks_count_before_minutes() =>
        Standings
            .Rank([Of("long", 1, 300), Of("often", 2, 2)])
            .Select(row => row.Standing.Name)
            .ShouldBe(["often", "long"]);

    [Fact]
    public void What_is_shown_as_equal_is_ranked_as_equal()
    {
        var ranked = Standings.Rank([
            new Standing(new MemberId(1), "a", 3, 149),
            new Standing(new MemberId(2), "b", 3, 90),
            new Standing(new MemberId(3), "c", 3, 150),
        ]);

        ranked.Select(row => (row.Rank, row.Standing.Name)).ShouldBe([(1, "c"), (2, "a"), (2, "b")]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(89, 1)]
    [InlineData(90, 2)]
    public void Minutes_are_whole_and_halves_count_up(long seconds, int minutes) =>
        Standings.Minutes(seconds).ShouldBe(minutes);

    [Fact]
    public void Nobody_has_no_rank() => Standings.Rank([]).ShouldBeEmpty();

    [Fact]
    public void All_equal_are_all_first() =>
        Standings.Rank([Of("a", 1, 1), Of("b", 1, 1), Of("c", 1, 1)]).ShouldAllBe(row => row.Rank == 1);

    private static Standing Of(string name, int breaks, int minutes) =>
        new(new MemberId(name.Length), name, breaks, minutes * 60);
}
