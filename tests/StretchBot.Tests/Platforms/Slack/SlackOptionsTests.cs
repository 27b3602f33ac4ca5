using Microsoft.Extensions.Configuration;
using Shouldly;
using StretchBot.Operations.Settings;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>A missing or wrong token: one line, with the cure, and never the secret itself.</summary>
public sealed class SlackOptionsTests
{
    private const string App = "Slack:AppToken=xapp-1-A1-secret";
    private const string Bot = "Slack:BotToken=xoxb-1-secret";
    private const string Signing = "Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5";
    private const string Id = "Slack:ClientId=111.222";
    private const string Secret = "Slack:ClientSecret=secret";
    private const string Public = "PublicUrl=https://stretch.example.org";

    [Theory]
    [InlineData(App, Bot)]
    [InlineData(Signing, Bot)]
    [InlineData(Signing, Id, Secret, Public)]
    [InlineData(App, Id, Secret, Public)]
    public void These_keys_work_together(params string[] settings) => Faults(settings).ShouldBeEmpty();

    [Theory]
    [InlineData("Slack:BotToken", App)]
    [InlineData("Slack:AppToken (xapp-", Bot)]
    [InlineData("Slack:ClientSecret go together", App, Bot, Id, Public)]
    [InlineData("set PublicUrl", Signing, Id, Secret)]
    [InlineData("begins with xapp-", "Slack:AppToken=xoxb-1-secret", Bot)]
    [InlineData("begins with xoxb-", App, "Slack:BotToken=xapp-1-secret")]
    [InlineData("begins with xoxb-", App, "Slack:BotToken=xoxb-1 secret")]
    [InlineData("https://slack.com/api/", App, Bot, "Slack:ApiUrl=secret")]
    public void A_slip_is_told_with_its_cure(string cure, params string[] settings)
    {
        var faults = Faults(settings);

        faults.ShouldContain(fault => fault.Contains(cure, StringComparison.Ordinal));
        faults.ShouldAllBe(fault => !fault.Contains("1-secret", StringComparison.Ordinal) && !fault.Contains('\n'));
    }

    private static string[] Faults(string[] settings) =>
        [
            .. SettingsCheck.Faults(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings
                            .Select(setting => setting.Split('=', 2))
                            .Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1]))
                    )
                    .Build()
            ),
        ];
}
