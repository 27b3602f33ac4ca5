namespace StretchBot.Content.Tests;

public class SeededChanceTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers_for_ever()
    {
        var chance = new SeededChance(1);
        Enumerable.Range(0, 8).Select(_ => chance.Next(1000)).ShouldBe([566, 745, 971, 444, 444, 762, 877, 523]);
    }

    [Fact]
    public void Every_number_below_the_limit_comes_up_about_as_often()
    {
        var chance = new SeededChance(42);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[chance.Next(7)]++;
        counts.ShouldAllBe(count => count > 9_600 && count < 10_400);
    }

    [Fact]
    public void One_is_no_choice() => new SeededChance(7).Next(1).ShouldBe(0);

    [Fact]
    public void None_is_an_error() => Should.Throw<ArgumentOutOfRangeException>(() => new SeededChance(7).Next(0));
}
