using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class JsonBodyTests : PlaygroundTest
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("as=heron&channel=team")]
    [InlineData("""{"as":"heron","channel":"team","text":7}""")]
    [InlineData("""{"as":"heron","channel":"team","text":"half a pair \ud800"}""")]
    [InlineData("""{"as":"heron","channel":"team","text":"x"} and more""")]
    public async Task A_body_that_is_not_what_was_asked_for_is_refused_in_three_parts(string body)
    {
        var answer = await Host.Post("say", body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.What.ShouldStartWith("The body is");
        answer.Error.Example.ShouldBe("""{"as":"heron","channel":"team","text":"/stretch pigeon"}""");
    }

    [Fact]
    public async Task The_fault_is_named_by_its_place()
    {
        (await Host.Post("say", """{"as":7}""")).Error.What.ShouldContain("“$.as”");
        (await Host.Post("say", "oops")).Error.What.ShouldContain("byte 0 of line 1");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var body = new ByteArrayContent([.. """{"as":"""u8, 0xff, 0xfe, .. "\"}"u8]);

        var answer = await Host.Ask(new HttpRequestMessage(HttpMethod.Post, "playground/api/say") { Content = body });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_deepest_nesting_is_refused() =>
        (await Host.Post("submit", new string('[', 30_000))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_body_over_64_kB_is_too_large()
    {
        var answer = await Host.Say("fox", new string('a', 66_000));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Error.Accepted.ShouldBe("I read up to 64 kB.");
    }

    [Fact]
    public async Task A_body_over_64_kB_is_too_large_even_when_it_does_not_say_so()
    {
        using var endless = new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 66_000)));
        var request = new HttpRequestMessage(HttpMethod.Post, "playground/api/say")
        {
            Content = new StreamContent(endless),
        };
        request.Headers.TransferEncodingChunked = true;

        (await Host.Ask(request)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_of_exactly_64_kB_is_read()
    {
        var body = """{"as":"fox","channel":"team","text":"x"}""".PadRight(64 * 1024);

        (await Host.Post("say", body)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_media_type_does_not_matter_to_a_script()
    {
        var content = new StringContent("""{"as":"fox","channel":"team","text":"x"}""", Encoding.UTF8, "text/plain");

        var answer = await Host.Ask(
            new HttpRequestMessage(HttpMethod.Post, "playground/api/say") { Content = content }
        );

        answer.Status.ShouldBe(HttpStatusCode.OK);
    }
}
