using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Operations;

public class PicturesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/pictures/pigeon.png", "image/png")]
    [InlineData("/pictures/pigeon.gif?side=left", "image/gif")]
    [InlineData("/pictures/bridge.gif", "image/gif")]
    [InlineData("/pictures/routines/desk-minute.png", "image/png")]
    [InlineData("/pictures/pigeon.svg?side=left", "image/svg+xml")]
    public async Task A_picture_is_served_as_what_it_is(string address, string contentType)
    {
        await using var app = await AppFixture.Start();

        using var answer = await app.Client.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_picture_may_be_kept_for_long_and_is_not_sent_twice()
    {
        await using var app = await AppFixture.Start();
        using var first = await app.Client.GetAsync("/pictures/pigeon.png", Cancel);
        var tag = first.Headers.ETag.ShouldNotBeNull();
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        first.Headers.CacheControl.MaxAge.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(7));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/pictures/pigeon.png");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));
        using var second = await app.Client.SendAsync(again, Cancel);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_side_has_a_picture_of_its_own_and_no_side_means_the_first()
    {
        await using var app = await AppFixture.Start();

        var left = await app.Client.GetByteArrayAsync("/pictures/pigeon.png?side=left", Cancel);
        var right = await app.Client.GetByteArrayAsync("/pictures/pigeon.png?side=right", Cancel);

        left.ShouldNotBe(right);
        (await app.Client.GetByteArrayAsync("/pictures/pigeon.png", Cancel)).ShouldBe(right);
    }

    [Theory]
    [InlineData("/pictures/no-such.png")]
    [InlineData("/pictures/no-such.gif")]
    [InlineData("/pictures/pigeon.jpg")]
    [InlineData("/pictures/PIGEON.png")]
    [InlineData("/pictures/pigeon.left.png")]
    [InlineData("/pictures/pigeon.png?side=up")]
    [InlineData("/pictures/wall-calf.gif")]
    [InlineData("/pictures/hashes")]
    [InlineData("/pictures/Stretches/pigeon.left.png")]
    [InlineData("/pictures/routines/no-such.png")]
    [InlineData("/pictures/routines/..%2FStretches%2Fbridge.png")]
    [InlineData("/pictures/..%2F..%2Fappsettings.png")]
    [InlineData("/pictures/%2e%2e/%2e%2e/appsettings.json")]
    public async Task Whatever_is_not_a_picture_is_not_found(string address)
    {
        await using var app = await AppFixture.Start();

        using var answer = await app.Client.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl.ShouldBeNull();
    }

    [Fact]
    public async Task A_chats_servers_reach_pictures_by_the_name_the_world_knows_the_bot_by()
    {
        await using var app = await AppFixture.Start();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/pictures/pigeon.png");
        request.Headers.Host = "stretch.example";

        using var answer = await app.Client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
