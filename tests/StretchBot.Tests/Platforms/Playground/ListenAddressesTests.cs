using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Shouldly;
using StretchBot.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

public sealed class ListenAddressesTests
{
    [Fact]
    public void By_default_it_is_this_machine_alone() => From().ShouldBe(["http://localhost:5080"]);

    [Fact]
    public void Several_addresses_are_separated_by_semicolons() =>
        From(("Urls", "http://localhost:1; http://*:2;")).ShouldBe(["http://localhost:1", "http://*:2"]);

    [Fact]
    public void Ports_alone_listen_everywhere() =>
        From(("HTTP_PORTS", "8080;8081"), ("HTTPS_PORTS", "8443"))
            .ShouldBe(["http://*:8080", "http://*:8081", "https://*:8443"]);

    [Fact]
    public void Addresses_win_over_ports() =>
        From(("HTTP_PORTS", "8080"), ("Urls", "http://localhost:1")).ShouldBe(["http://localhost:1"]);

    [Fact]
    public void Endpoints_of_the_server_win_over_all() =>
        From(("Urls", "http://localhost:1"), ("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:2"))
            .ShouldBe(["http://0.0.0.0:2"]);

    private static ImmutableArray<string> From(params (string Key, string Value)[] settings) =>
        ListenAddresses.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                )
                .Build()
        );
}
