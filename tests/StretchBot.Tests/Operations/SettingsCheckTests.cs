using Microsoft.Extensions.Configuration;
using Shouldly;
using StretchBot.Operations.Settings;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed class SettingsCheckTests
{
    [Fact]
    public void Nothing_set_is_nothing_wrong() => Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("Breaks:Lead", "soon", "Breaks:Lead=00:02:00")]
    [InlineData("Breaks:Grace", "-00:01:00", "Breaks:Grace=00:10:00")]
    [InlineData("Breaks:Window", "00:00:10", "Breaks:Window=00:30:00")]
    [InlineData("Breaks:QuietAfter", "0", "Breaks:QuietAfter=5")]
    [InlineData("Storage:Provider", "oracle", "Storage:Provider=sqlite")]
    [InlineData("Storage:ConnectionString", "nonsense", "Data Source=data/stretchbot.db")]
    [InlineData("Playground:Enabled", "perhaps", "Playground:Enabled=true")]
    [InlineData("Playground:Channels", "two words", "team,design")]
    [InlineData("PublicUrl", "example", "PublicUrl=https://")]
    [InlineData("Urls", "5080", "Urls=http://localhost:5080")]
    public void A_fault_names_the_key_and_gives_an_example(string key, string value, string example)
    {
        var fault = Faults((key, value)).ShouldHaveSingleItem();
        fault.ShouldContain(key);
        fault.ShouldContain(example);
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Faults(("Breaks:Lead", "soon"), ("Breaks:Window", "late"), ("Storage:Provider", "oracle")).Length.ShouldBe(3);

    [Fact]
    public void A_key_that_is_none_is_named_with_the_nearest() =>
        Faults(("Breaks:Led", "00:01:00")).ShouldHaveSingleItem().ShouldContain("Did you mean Breaks:Lead?");

    [Fact]
    public void A_section_that_is_none_is_named_with_the_nearest() =>
        Faults(("Slak:BotToken", "x")).ShouldHaveSingleItem().ShouldContain("Did you mean Slack?");

    [Fact]
    public void A_connection_string_is_never_read_back() =>
        Faults(("Storage:ConnectionString", "Passwort=hunter2")).ShouldHaveSingleItem().ShouldNotContain("hunter2");

    [Fact]
    public void An_address_that_others_can_reach_needs_the_playground_by_hand()
    {
        Faults(("Urls", "http://0.0.0.0:5080")).ShouldHaveSingleItem().ShouldContain("Playground:Enabled=true");
        Faults(("Urls", "http://0.0.0.0:5080"), ("Playground:Enabled", "true")).ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_playground_there_is_nobody_to_talk_to() =>
        Faults(("Playground:Enabled", "false")).ShouldHaveSingleItem().ShouldContain("nobody to talk to");

    [Theory]
    [InlineData("Slack:BotToken")]
    [InlineData("Discord:Token")]
    public void A_token_for_a_platform_makes_the_playground_stand_back(string key)
    {
        PlaygroundSwitch.IsOn(Configuration()).ShouldBeTrue();
        PlaygroundSwitch.IsOn(Configuration((key, "x"))).ShouldBeFalse();
        PlaygroundSwitch.IsOn(Configuration((key, "x"), ("Playground:Enabled", "true"))).ShouldBeTrue();
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();

    private static string[] Faults(params (string Key, string? Value)[] settings) =>
        [.. SettingsCheck.Faults(Configuration(settings))];
}
