using System.Text;
using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Client;

public sealed class SignatureTests
{
    /// <summary>The example of https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
    [Fact]
    public void Slack_s_own_example_is_good() =>
        Signature
            .IsGood(
                "8f742231b10e8888abcd99yyyzzz85a5",
                "1531420618",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                Encoding.UTF8.GetBytes(
                    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
                ),
                DateTimeOffset.FromUnixTimeSeconds(1531420618)
            )
            .ShouldBeTrue();

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_request_lives_five_minutes(int seconds, bool isGood)
    {
        var stamp = AppFixture.Monday.ToUnixTimeSeconds().ToString();

        Signature
            .IsGood("s", stamp, Deliveries.Sign("s", stamp, "x"), "x"u8, AppFixture.Monday.AddSeconds(seconds))
            .ShouldBe(isGood);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_time_that_cannot_be_read_is_no_time(string? stamp) =>
        Signature.IsGood("s", stamp, Deliveries.Sign("s", stamp ?? "", "x"), "x"u8, AppFixture.Monday).ShouldBeFalse();
}
