using Shouldly;
using StretchBot.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

public sealed class PlaygroundExposureTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.8.8.8:5080")]
    [InlineData("https://[::1]:5080")]
    [InlineData("http://LOCALHOST:0")]
    [InlineData("http://unix:/run/stretchbot.sock")]
    public void This_machine_alone_is_safe(string url) =>
        PlaygroundExposure.Fault([url], enabledByHand: false).ShouldBeNull();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.0.7:5080")]
    [InlineData("http://stretch.example:5080")]
    [InlineData("nonsense")]
    public void Anything_others_can_reach_stops_the_start_with_the_cure(string url)
    {
        var fault = PlaygroundExposure.Fault(["http://localhost:5080", url], enabledByHand: false);

        fault.ShouldNotBeNull();
        fault.ShouldContain(url);
        fault.ShouldContain("Playground:Enabled=true");
        fault.ShouldContain("http://localhost:5080");
    }

    [Fact]
    public void Whoever_switches_it_on_by_hand_may_open_it() =>
        PlaygroundExposure.Fault(["http://*:5080"], enabledByHand: true).ShouldBeNull();
}
