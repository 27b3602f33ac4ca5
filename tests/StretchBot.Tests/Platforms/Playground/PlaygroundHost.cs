using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The Playground on a real socket of this machine, with sample commands, an in-memory store and no database.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SampleBreak sample;

    private PlaygroundHost(WebApplication app, SampleBreak live)
    {
        this.app = app;
        sample = live;
        Store = (MemoryPlaygroundStore)app.Services.GetRequiredService<IPlaygroundStore>();
        Language = app.Services.GetRequiredService<ChosenLanguage>();
        Platform = app.Services.GetRequiredService<PlaygroundPlatform>();
        live.Platform = Platform;
        Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public MemoryPlaygroundStore Store { get; }

    public ChosenLanguage Language { get; }

    public PlaygroundPlatform Platform { get; }

    /// <param name="language">The tag of the language that the team chose, or null for none.</param>
    public static async Task<PlaygroundHost> Start(
        TimeProvider? clock = null,
        Action<IServiceCollection>? more = null,
        MemoryPlaygroundStore? store = null,
        int port = 0,
        string? language = null,
        params (string Key, string Value)[] settings
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls($"http://127.0.0.1:{port}");
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        var time = clock ?? TimeProvider.System;
        var live = new SampleBreak(time);
        builder
            .Services.AddRoutingCore()
            .AddMetrics()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(time)
            .AddSingleton<IPlaygroundStore>(store ?? new MemoryPlaygroundStore())
            .AddSingleton(new ChosenLanguage { Tag = language })
            .AddSingleton<ITeamLanguage>(all => all.GetRequiredService<ChosenLanguage>())
            .AddSingleton(BotCore.Languages)
            .AddSingleton<IDirectory, FakeDirectory>()
            .AddSingleton<IPictures, FakePictures>()
            .AddConversation()
            .AddSampleCommands(live)
            .AddPlayground(builder.Configuration);
        more?.Invoke(builder.Services);
        var built = builder.Build();
        built.UseRouting();
        built.MapPlayground();
        await built.StartAsync();
        return new PlaygroundHost(built, live);
    }

    /// <summary>Says something, and gives back what the server answered.</summary>
    public Task<Answered> Say(string who, string text, string channel = "team") =>
        Post("say", $$"""{"as":{{Quoted(who)}},"channel":{{Quoted(channel)}},"text":{{Quoted(text)}}}""");

    public Task<Answered> Press(string who, long message, string button) =>
        Post("press", $$"""{"as":{{Quoted(who)}},"message":{{message}},"button":{{Quoted(button)}}}""");

    public async Task<JsonArray> Messages(string reader, string channel = "team") =>
        (await Get($"messages?channel={channel}&as={reader}")).Body["messages"]!.AsArray();

    public Task<Answered> Get(string path) => Ask(new HttpRequestMessage(HttpMethod.Get, Api(path)));

    /// <summary>Posts a body as it stands, whether it is JSON or not.</summary>
    public Task<Answered> Post(string path, string body) =>
        Ask(
            new HttpRequestMessage(HttpMethod.Post, Api(path))
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            }
        );

    public async Task<Answered> Ask(HttpRequestMessage request)
    {
        using (request)
        using (var response = await Client.SendAsync(request, TestContext.Current.CancellationToken))
        {
            var words = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new Answered(response.StatusCode, response.Headers, words);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        sample.Dispose();
    }

    private static string Api(string path) => $"playground/api/{path}";

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
