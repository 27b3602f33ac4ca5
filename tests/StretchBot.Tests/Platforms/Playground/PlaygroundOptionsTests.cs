using Shouldly;
using StretchBot.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

public sealed class PlaygroundOptionsTests
{
    [Fact]
    public void Without_a_setting_there_are_two_channels() =>
        new PlaygroundOptions().ChannelNames.ShouldBe(["team", "design"]);

    [Fact]
    public void Names_are_trimmed_and_told_apart() =>
        new PlaygroundOptions { Channels = " team, ops ,,Team" }.ChannelNames.ShouldBe(["team", "ops"]);

    [Theory]
    [InlineData("team")]
    [InlineData("team,büro-2,ops_x")]
    public void Good_names_have_no_fault(string channels) =>
        new PlaygroundOptions { Channels = channels }
            .Fault()
            .ShouldBeNull();

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" , ", "empty")]
    [InlineData("team,two words", "two words")]
    [InlineData("team,<b>", "<b>")]
    public void A_bad_name_is_named_with_the_cure(string channels, string named)
    {
        var fault = new PlaygroundOptions { Channels = channels }.Fault();

        fault.ShouldNotBeNull();
        fault.ShouldContain("Playground:Channels");
        fault.ShouldContain(named);
        fault.ShouldContain("team,design");
    }
}
