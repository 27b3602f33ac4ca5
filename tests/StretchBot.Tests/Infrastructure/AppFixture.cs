using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Digest;
using StretchBot.Outbox;
using Xunit;

namespace StretchBot.Tests.Infrastructure;

/// <summary>
/// The real app on a socket of this machine, with a database file of its own and a clock that the test sets. Unless it is asked for,
/// Quartz does not run: the test says when slots are opened, breaks advanced and intents sent.
/// </summary>
internal sealed class AppFixture : IAsyncDisposable
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly TempFolder folder;

    private AppFixture(WebApplication app, SettableClock clock, TempFolder folder)
    {
        this.app = app;
        this.folder = folder;
        Clock = clock;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Client = new HttpClient { BaseAddress = new Uri(addresses.Addresses.First()) };
    }

    public SettableClock Clock { get; }

    public HttpClient Client { get; }

    public CapturedLog Log => Get<CapturedLog>();

    public string DatabaseFile => folder.Database;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="change">Replaces parts of the app; what is added last is what is used.</param>
    /// <param name="clock">The clock, or null for one that stands at <see cref="Monday"/>.</param>
    /// <param name="quartz">True to let Quartz run the jobs by the machine's own time.</param>
    /// <param name="folder">Where the database is, to start a second time on the same one; it is then left alone at the end.</param>
    /// <param name="settings">Configuration, as <c>Breaks:Lead=00:01:00</c>.</param>
    public static async Task<AppFixture> Start(
        Action<IServiceCollection>? change = null,
        SettableClock? clock = null,
        bool quartz = false,
        TempFolder? folder = null,
        params string[] settings
    )
    {
        var place = folder?.Shared() ?? new TempFolder();
        var time = clock ?? new SettableClock(Monday);
        var built = StretchBotApp.Build(
            ArgumentsFor(place, settings),
            services =>
            {
                services.AddSingleton<TimeProvider>(time).AddSingleton<CapturedLog>();
                services.AddSingleton<ILoggerProvider>(all => all.GetRequiredService<CapturedLog>());
                if (!quartz)
                    RemoveQuartz(services);
                change?.Invoke(services);
            }
        );
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new AppFixture(built, time, place);
    }

    public async Task OpenBreaks() => await Get<OpenBreaks>().Run(Clock.Now(), TestContext.Current.CancellationToken);

    public async Task AdvanceBreaks() =>
        await Get<AdvanceBreaks>().Run(Clock.Now(), TestContext.Current.CancellationToken);

    public async Task SendOutbox() => await Get<SendOutbox>().Run(TestContext.Current.CancellationToken);

    /// <summary>Everything that is due now: what the jobs would do if they woke at this instant.</summary>
    public async Task RunDue()
    {
        await OpenBreaks();
        await AdvanceBreaks();
        await Get<PostDigests>().Run(Clock.Now(), TestContext.Current.CancellationToken);
        await SendOutbox();
    }

    /// <summary>Says something in the Playground, as a script would.</summary>
    public Task<JsonElement> Say(string text, string member = "you", string channel = "team") =>
        Post(
            "say",
            new
            {
                @as = member,
                channel,
                text,
            }
        );

    public Task<JsonElement> Press(string message, string button, string member = "you") =>
        Post(
            "press",
            new
            {
                @as = member,
                message,
                button,
            }
        );

    /// <summary>Sends a form.</summary>
    /// <param name="values">By field: an object of theirs, or a dictionary.</param>
    public Task<JsonElement> Submit(string form, object values, string member = "you", string channel = "team") =>
        Post(
            "submit",
            new
            {
                @as = member,
                channel,
                form,
                values,
            }
        );

    /// <summary>What the member sees in the channel, oldest first.</summary>
    public async Task<JsonElement> Messages(string member = "you", string channel = "team") =>
        await Client.GetFromJsonAsync<JsonElement>(
            $"/playground/api/messages?as={member}&channel={channel}",
            TestContext.Current.CancellationToken
        );

    /// <summary>Stops as a service manager would, and waits until it has stopped.</summary>
    public Task Stop() => app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task<JsonElement> Post(string what, object body)
    {
        var answer = await Client.PostAsJsonAsync(
            $"/playground/api/{what}",
            body,
            TestContext.Current.CancellationToken
        );
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static string[] ArgumentsFor(TempFolder place, string[] settings) =>
        [
            $"--contentRoot={place.Path}",
            "--Urls=http://127.0.0.1:0",
            "--Logging:Console:LogLevel:Default=None",
            $"--Storage:ConnectionString=Data Source={place.Database}",
            .. settings.Select(setting => $"--{setting}"),
        ];

    private static void RemoveQuartz(IServiceCollection services)
    {
        var hosted = services.Where(service => service.ServiceType == typeof(IHostedService));
        services.Remove(hosted.Single(service => service.ImplementationType?.Assembly == typeof(IScheduler).Assembly));
    }
}
