using System.Net;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class FilesTests : PlaygroundTest
{
    [Theory]
    [InlineData("", "text/html")]
    [InlineData("playground/playground.css", "text/css")]
    [InlineData("playground/playground.js", "text/javascript")]
    [InlineData("playground/icon.svg", "image/svg+xml")]
    [InlineData("pictures/pigeon.svg", "image/svg+xml")]
    public async Task A_file_is_sent_once_and_then_only_confirmed(string path, string type)
    {
        using var first = await Host.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Headers.ETag.ShouldNotBeNull();

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await Host.Client.SendAsync(again, Cancel);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("left", "Left")]
    [InlineData("right", "Right")]
    [InlineData("both", "Both")]
    [InlineData("", "Both")]
    public async Task A_picture_shows_the_side_that_was_asked_for(string side, string title) =>
        (
            await Host.Ask(new HttpRequestMessage(HttpMethod.Get, $"pictures/pigeon.svg?side={side}"))
        ).Words.ShouldContain($"<title>{title}</title>");

    [Fact]
    public async Task A_picture_can_run_nothing()
    {
        var answer = await Host.Ask(new HttpRequestMessage(HttpMethod.Get, "pictures/pigeon.svg"));

        answer
            .Headers.GetValues("Content-Security-Policy")
            .ShouldBe(["default-src 'none'; style-src 'unsafe-inline'; sandbox"]);
    }

    [Theory]
    [InlineData("pictures/nothing.svg", HttpStatusCode.NotFound)]
    [InlineData("pictures/pigeon.svg?side=up", HttpStatusCode.BadRequest)]
    public async Task A_picture_that_is_not_there_is_refused_in_three_parts(string path, HttpStatusCode status)
    {
        var answer = await Host.Ask(new HttpRequestMessage(HttpMethod.Get, path));

        answer.Status.ShouldBe(status);
        answer.Error.Example.ShouldStartWith("/pictures/pigeon.svg");
    }

    [Fact]
    public async Task The_page_carries_no_script_or_style_of_its_own()
    {
        var page = (await Host.Ask(new HttpRequestMessage(HttpMethod.Get, ""))).Words;

        page.ShouldNotContain("<style");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("onclick");
        page.ShouldContain("<script src=\"/playground/playground.js\" defer></script>");
    }

    [Fact]
    public async Task The_script_never_turns_a_text_into_markup()
    {
        var script = (await Host.Ask(new HttpRequestMessage(HttpMethod.Get, "playground/playground.js"))).Words;

        foreach (
            var way in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser" }
        )
            script.ShouldNotContain(way);
    }
}
