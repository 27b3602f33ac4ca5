using Shouldly;
using StretchBot.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

public sealed class AllowedHostsTests
{
    [Fact]
    public void The_host_it_listens_on_and_the_public_one_are_admitted()
    {
        var hosts = AllowedHosts.From(["http://stretch.lan:5080"], "https://stretch.example/bot");

        hosts.AdmitsHost("stretch.lan").ShouldBeTrue();
        hosts.AdmitsHost("STRETCH.example").ShouldBeTrue();
        hosts.AdmitsOrigin("https://stretch.example").ShouldBeTrue();
        hosts.AdmitsHost("192.168.0.7").ShouldBeFalse();
        hosts.AdmitsHost("").ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://*:5080")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    public void Listening_everywhere_admits_addresses_but_no_strange_names(string url)
    {
        var hosts = AllowedHosts.From([url], publicUrl: null);

        hosts.AdmitsHost("192.168.0.7").ShouldBeTrue();
        hosts.AdmitsHost("[fe80::1]").ShouldBeTrue();
        hosts.AdmitsHost("localhost").ShouldBeTrue();
        hosts.AdmitsHost("evil.example").ShouldBeFalse();
        hosts.AdmitsHost("*").ShouldBeFalse();
        hosts.AdmitsOrigin("http://192.168.0.7:5080").ShouldBeTrue();
        hosts.AdmitsOrigin("http://evil.example").ShouldBeFalse();
    }
}
