using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.Operations.Settings;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>Settings that cannot be used stop the start, each with its cure in one line.</summary>
public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("Discord:Token", "xapp-1-A", "a token of Slack's")]
    [InlineData("Discord:ApiUrl", "discord", "It takes a web address")]
    [InlineData("Discord:GatewayUrl", "https://gateway", "begins with ws:// or wss://")]
    [InlineData("Discord:GuildId", "Riverbank", "a server's id of 17 to 20 digits")]
    [InlineData("Discord:Shards", "8/0-3", "It takes auto, or this node's shards out of all")]
    [InlineData("Discord:Tokn", "x", "Did you mean Discord:Token?")]
    public void A_setting_that_cannot_be_used_is_named_with_its_cure(string key, string value, string expected)
    {
        var faults = Faults((key, value));

        faults.Single().ShouldContain(expected);
        faults.Single().ShouldNotContain('\n');
    }

    [Fact]
    public void Settings_that_can_be_used_have_no_fault()
    {
        Faults(
                ("Discord:Token", FakeDiscordServer.Token),
                ("Discord:ApiUrl", "http://127.0.0.1:5098/api/v10"),
                ("Discord:GatewayUrl", "ws://127.0.0.1:5098/gateway"),
                ("Discord:GuildId", "900000000000000001"),
                ("Discord:Shards", "0-3/8")
            )
            .ShouldBeEmpty();
    }

    private static ImmutableArray<string> Faults(params (string Key, string Value)[] settings) =>
        SettingsCheck.Faults(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)))
                .Build()
        );
}
