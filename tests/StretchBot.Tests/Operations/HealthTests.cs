using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task A_bot_that_runs_is_live_and_ready()
    {
        await using var app = await AppFixture.Start(quartz: true);
        (await Get(app, "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        var (status, body) = await Get(app, "/health/ready");
        status.ShouldBe(HttpStatusCode.OK);
        var checks = body.GetProperty("checks");
        checks.GetProperty("database").GetString()!.ShouldStartWith("Healthy");
        checks.GetProperty("quartz").GetString()!.ShouldStartWith("Healthy");
        checks.GetProperty("platforms").GetString().ShouldBe("Healthy: Playground");
    }

    [Fact]
    public async Task A_bot_whose_clock_work_stands_still_is_live_but_not_ready()
    {
        await using var app = await AppFixture.Start(quartz: false);
        (await Get(app, "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get(app, "/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Get(AppFixture app, string path)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
    }
}
