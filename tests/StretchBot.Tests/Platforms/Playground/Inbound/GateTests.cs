using System.Net;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class GateTests : PlaygroundTest
{
    [Theory]
    [InlineData("evil.example", "playground/api/people")]
    [InlineData("evil.example", "")]
    [InlineData("localhost.evil.example", "playground/api/people")]
    [InlineData("192.168.0.7", "playground/api/people")]
    [InlineData("evil.example", "pictures/pigeon.svg")]
    public async Task A_foreign_name_is_turned_away(string host, string path)
    {
        var answer = await Ask(path, host: host);

        answer.Status.ShouldBe(HttpStatusCode.MisdirectedRequest);
        answer.Error.What.ShouldContain(host);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("LOCALHOST:8080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task The_names_of_this_machine_are_admitted(string host) =>
        (await Ask("playground/api/people", host: host)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("null")]
    [InlineData("file://")]
    [InlineData("chrome-extension://localhost")]
    [InlineData("nonsense")]
    public async Task A_foreign_page_is_turned_away(string origin)
    {
        var answer = await Ask("playground/api/people", origin: origin);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Error.Accepted.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    public async Task The_page_of_this_machine_is_admitted(string origin) =>
        (await Ask("playground/api/people", origin: origin)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("")]
    [InlineData("playground/playground.js")]
    [InlineData("playground/api/people")]
    public async Task Browsers_are_told_what_a_page_may_not_do(string path)
    {
        var headers = (await Ask(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    private Task<Answered> Ask(string path, string? host = null, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return Host.Ask(request);
    }
}
