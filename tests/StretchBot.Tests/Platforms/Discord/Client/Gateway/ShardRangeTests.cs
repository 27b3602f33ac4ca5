using Shouldly;
using StretchBot.Platforms.Discord.Client.Gateway;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Gateway;

public sealed class ShardRangeTests
{
    [Theory]
    [InlineData(null, new[] { 0, 1, 2 })]
    [InlineData("auto", new[] { 0, 1, 2 })]
    [InlineData(" Auto ", new[] { 0, 1, 2 })]
    [InlineData("0/2", new[] { 0 })]
    [InlineData("1-3/8", new[] { 1, 2, 3 })]
    public void A_range_names_the_shards_of_this_node(string? words, int[] numbers) =>
        ShardRange.Read(words)!.Numbers(recommended: 3).ShouldBe(numbers);

    [Theory]
    [InlineData("2")]
    [InlineData("2/2")]
    [InlineData("3-1/8")]
    [InlineData("0-8/8")]
    [InlineData("-1/8")]
    [InlineData("a/b")]
    [InlineData("0/1/2")]
    public void What_names_no_shards_is_refused(string words) => ShardRange.Read(words).ShouldBeNull();
}
