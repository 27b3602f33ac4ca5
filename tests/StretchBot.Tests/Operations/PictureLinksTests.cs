using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using StretchBot.Operations;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed class PictureLinksTests
{
    private static readonly Uri Link = new("https://pictures.example.org/wave.png");
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 1];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("image/png")]
    [InlineData("IMAGE/PNG")]
    public async Task A_picture_is_taken(string type) => (await Check(Answer(Png, type))).ShouldBeNull();

    [Fact]
    public async Task A_JPEG_and_a_GIF_are_pictures_too()
    {
        (await Check(Answer(Jpeg, "image/jpeg"))).ShouldBeNull();
        (await Check(Answer([.. "GIF89a......"u8], "image/gif"))).ShouldBeNull();
    }

    [Fact]
    public async Task What_only_says_that_it_is_a_picture_is_none()
    {
        (await Check(Answer([.. "<svg onload=alert(1)>"u8], "image/png"))).ShouldBe("That is no PNG, JPEG or GIF.");
        (await Check(Answer(Png, "text/html"))).ShouldBe("That is no PNG, JPEG or GIF.");
        (await Check(Answer(Png, "image/svg+xml"))).ShouldBe("That is no PNG, JPEG or GIF.");
        (await Check(Answer([], "image/png"))).ShouldBe("That is no PNG, JPEG or GIF.");
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_whatever_its_header_says()
    {
        var large = new byte[PictureLinks.MaxBytes + 1];
        Png.CopyTo(large, 0);
        var silent = Answer(large, "image/png");
        silent.Content = new StreamContent(new MemoryStream(large));
        silent.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        silent.Content.Headers.ContentLength = null;

        (await Check(Answer(large, "image/png"))).ShouldBe("That picture is too large: 2 MB are accepted.");
        (await Check(silent)).ShouldBe("That picture is too large: 2 MB are accepted.");
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "That link leads elsewhere. Use the address of the picture itself.")]
    [InlineData(HttpStatusCode.NotFound, "That picture cannot be fetched: its server answers 404.")]
    [InlineData(HttpStatusCode.NoContent, "That picture cannot be fetched: its server answers 204.")]
    public async Task Nothing_is_followed_and_nothing_but_OK_will_do(HttpStatusCode status, string fault)
    {
        var answer = Answer(Png, "image/png");
        answer.StatusCode = status;
        answer.Headers.Location = new Uri("https://10.0.0.1/");

        (await Check(answer)).ShouldBe(fault);
    }

    [Theory]
    [InlineData("http://pictures.example.org/wave.png")]
    [InlineData("https://pictures.example.org:8443/wave.png")]
    [InlineData("https://user:word@pictures.example.org/wave.png")]
    [InlineData("ftp://pictures.example.org/wave.png")]
    public async Task Only_plain_https_is_asked_at_all(string link)
    {
        using var handler = new Stub(_ => throw new InvalidOperationException("Nothing should be asked."));
        using var links = new PictureLinks(handler, new SettableClock(AppFixture.Monday));

        (await links.Fault(new Uri(link), Cancel))!.ShouldStartWith("Pictures are linked by https");
    }

    [Theory]
    [InlineData("https://127.0.0.1/wave.png")]
    [InlineData("https://localhost/wave.png")]
    [InlineData("https://[::1]/wave.png")]
    [InlineData("https://10.1.2.3/wave.png")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::ffff:192.168.0.1]/wave.png")]
    [InlineData("https://0/wave.png")]
    [InlineData("https://2130706433/wave.png")]
    public async Task An_address_inside_is_refused_before_anything_is_sent(string link)
    {
        using var links = PictureLinks.Public(new SettableClock(AppFixture.Monday));

        (await links.Fault(new Uri(link), Cancel)).ShouldBe("That address is not on the public internet.");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        var clock = new SettableClock(AppFixture.Monday);
        using var handler = new Stub(async cancel =>
        {
            clock.Advance(PictureLinks.Patience);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return new HttpResponseMessage();
        });
        using var links = new PictureLinks(handler, clock);

        (await links.Fault(Link, Cancel)).ShouldBe("The server of that picture takes too long.");
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.255.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("127.8.9.10", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("192.0.2.7", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:a00:1::", false)]
    public void An_address_is_public_or_it_is_not(string address, bool isPublic) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static async Task<string?> Check(HttpResponseMessage answer)
    {
        using var handler = new Stub(_ => Task.FromResult(answer));
        using var links = new PictureLinks(handler, new SettableClock(AppFixture.Monday));
        return (await links.Fault(Link, Cancel))?.ToString();
    }

    private static HttpResponseMessage Answer(byte[] body, string type)
    {
        var answer = new HttpResponseMessage { Content = new ByteArrayContent(body) };
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return answer;
    }

    private sealed class Stub(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => answer(cancellationToken);
    }
}
