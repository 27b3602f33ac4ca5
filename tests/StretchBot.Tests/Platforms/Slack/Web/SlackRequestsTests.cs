using System.Net;
using Shouldly;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Web;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Web;

/// <summary>What comes over HTTPS: only what Slack signed, lately, and not too large.</summary>
public sealed class SlackRequestsTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task A_signed_command_is_answered_with_blocks()
    {
        await using var bot = await SlackBot.StartWeb();

        var ack = await bot.Heron.Type("pigeon <b>&");

        ack.Status.ShouldBe(HttpStatusCode.OK);
        ack.Payload!["blocks"].ShouldNotBeNull();
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Presses_and_forms_go_the_same_way()
    {
        await using var bot = await SlackBot.StartWeb();
        await bot.Ada.Type("schedule add");

        var ack = await bot.Ada.Submit(("times", "25:61"));

        ((string?)ack.Payload!["response_action"]).ShouldBe("errors");
    }

    [Fact]
    public async Task An_address_is_verified_with_its_challenge()
    {
        await using var bot = await SlackBot.StartWeb();

        var ack = await bot.Slack.Deliveries.Post(
            "slack/events",
            "application/json",
            """{"type":"url_verification","challenge":"3eZbrw1aB"}"""
        );

        ((string?)ack.Payload).ShouldBe("3eZbrw1aB");
    }

    [Fact]
    public async Task A_look_at_the_certificate_is_answered_and_does_nothing()
    {
        await using var bot = await SlackBot.StartWeb();

        (
            await bot.Slack.Deliveries.Post("slack/commands", Form, "ssl_check=1&token=x", secret: "forged")
        ).Status.ShouldBe(HttpStatusCode.OK);
        (await bot.Slack.Deliveries.Post("slack/commands", Form, "ssl_check=1&token=x")).Payload.ShouldBeNull();
    }

    public static TheoryData<string> Paths => ["slack/commands", "slack/interactions", "slack/events"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Anything_unsigned_stale_or_tampered_with_is_turned_away_in_silence(string path)
    {
        await using var bot = await SlackBot.StartWeb();
        const string body = "team_id=T1&channel_id=CTEAM&user_id=UHERON&text=break&trigger_id=1";
        var slack = bot.Slack.Deliveries;
        var now = bot.Clock.GetUtcNow();
        var calls = bot.Slack.Calls.Count;

        Ack[] answers =
        [
            await slack.Post(path, Form, body, secret: "another secret, of no use"),
            await slack.Post(path, Form, body, at: now - TimeSpan.FromMinutes(6)),
            await slack.Post(path, Form, body, at: now + TimeSpan.FromMinutes(6)),
            await slack.Post(path, Form, body, change: request => request.Headers.Remove("X-Slack-Signature")),
            await slack.Post(path, Form, body, change: request => request.Headers.Remove("X-Slack-Request-Timestamp")),
            await slack.Post(path, Form, body, change: request => request.Content = new StringContent(body + "&x=1")),
        ];

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Unauthorized && answer.Payload == null);
        bot.Slack.Calls.Count.ShouldBe(calls);
        bot.Heron.Sees().ShouldBeEmpty();
        // To whoever hosts the bot it is said, and once: a wrong secret looks just like this.
        bot.App.Log.Lines.Count(line => line.Message.Contains("Slack:SigningSecret")).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Too_large_a_body_is_turned_away_even_when_it_is_signed(string path)
    {
        await using var bot = await SlackBot.StartWeb();
        var body = new string('x', SignedBody.MaxBytes + 1);

        (await bot.Slack.Deliveries.Post(path, Form, body)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (
            await bot.Slack.Deliveries.Post(
                path,
                Form,
                body,
                change: request => request.Headers.TransferEncodingChunked = true
            )
        ).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_command_that_Slack_sends_again_is_done_once()
    {
        await using var bot = await SlackBot.StartWeb();
        bot.Slack.Deliveries.Times = 3;

        await bot.Heron.Type("break desk-minute");
        await bot.App.RunDue();

        bot.Otter.Sees().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_signed_and_no_payload_is_a_bad_request()
    {
        await using var bot = await SlackBot.StartWeb();

        (await bot.Slack.Deliveries.Post("slack/interactions", Form, "payload=%7Bnope")).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await bot.Slack.Deliveries.Post("slack/events", "application/json", "nope")).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }
}
