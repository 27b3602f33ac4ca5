using Microsoft.Extensions.DependencyInjection;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>The real app, connected to a fake Slack by sockets of this machine. Both go by the clock that the test sets.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    private bool leavesSlack;

    private SlackBot(SlackServer slack, Workspace workspace, AppFixture app)
    {
        Slack = slack;
        Workspace = workspace;
        App = app;
    }

    public SlackServer Slack { get; }

    /// <summary>The workspace whose token is in the configuration.</summary>
    public Workspace Workspace { get; }

    public AppFixture App { get; }

    public SettableClock Clock => App.Clock;

    public Person Heron => Slack.As(Workspace, "UHERON");

    public Person Otter => Slack.As(Workspace, "UOTTER");

    public Person Ada => Slack.As(Workspace, "UADMIN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One workspace over Socket Mode, with both connections open.</summary>
    public static async Task<SlackBot> Start(
        Action<IServiceCollection>? change = null,
        Action<SlackServer, Workspace>? prepare = null,
        bool isReady = true,
        TempFolder? folder = null,
        params string[] settings
    )
    {
        var clock = new SettableClock(AppFixture.Monday);
        var slack = await SlackServer.Start(clock);
        var workspace = slack.AddWorkspace();
        prepare?.Invoke(slack, workspace);
        var app = await AppFixture.Start(
            change,
            clock,
            folder: folder,
            settings:
            [
                $"Slack:ApiUrl={slack.ApiUrl}",
                $"Slack:AppToken={slack.AppToken}",
                $"Slack:BotToken={workspace.BotToken}",
                .. settings,
            ]
        );
        var bot = new SlackBot(slack, workspace, app);
        if (isReady)
            await Connected(slack, app);
        return bot;
    }

    /// <summary>An app that is on another platform as well, and that the other stops.</summary>
    public static async Task<SlackBot> Join(SlackServer slack, Workspace workspace, AppFixture app)
    {
        await Connected(slack, app);
        return new SlackBot(slack, workspace, app);
    }

    /// <summary>On a fake Slack and a database that outlive the bot.</summary>
    public static async Task<SlackBot> StartAgain(SlackServer slack, Workspace workspace, TempFolder folder)
    {
        var app = await AppFixture.Start(
            clock: (SettableClock)slack.Clock,
            folder: folder,
            settings:
            [
                $"Slack:ApiUrl={slack.ApiUrl}",
                $"Slack:AppToken={slack.AppToken}",
                $"Slack:BotToken={workspace.BotToken}",
            ]
        );
        await Connected(slack, app);
        return new SlackBot(slack, workspace, app) { leavesSlack = true };
    }

    /// <summary>Signed requests over HTTP, and the app installed over the web, once the test has done so.</summary>
    /// <param name="withToken">Whether one workspace's token is in the configuration.</param>
    public static async Task<SlackBot> StartWeb(
        SlackServer? server = null,
        bool withToken = true,
        TempFolder? folder = null
    )
    {
        var slack = server ?? await SlackServer.Start(new SettableClock(AppFixture.Monday));
        var workspace = slack.AddWorkspace();
        var app = await AppFixture.Start(
            clock: (SettableClock)slack.Clock,
            folder: folder,
            settings:
            [
                $"Slack:ApiUrl={slack.ApiUrl}",
                $"Slack:SigningSecret={slack.SigningSecret}",
                $"Slack:ClientId={slack.ClientId}",
                $"Slack:ClientSecret={slack.ClientSecret}",
                "PublicUrl=http://127.0.0.1:5999",
                .. withToken ? [$"Slack:BotToken={workspace.BotToken}"] : Array.Empty<string>(),
            ]
        );
        slack.Deliveries.RequestUrl = app.Client.BaseAddress;
        if (withToken)
            await slack.Until(() => slack.Calls.Any(call => call is { Method: "auth.test", Outcome: "ok" }), Cancel);
        return new SlackBot(slack, workspace, app) { leavesSlack = server is not null };
    }

    public Task Until(Func<bool> condition) => Slack.Until(condition, Cancel);

    /// <summary>Moves on, and does all that is due then.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await App.RunDue();
    }

    /// <summary>The newest message that the person sees in the channel.</summary>
    public static FakeMessage Newest(Person person, string channel = "CTEAM") => person.Sees(channel)[^1];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (!leavesSlack)
            await Slack.DisposeAsync();
    }

    /// <summary>Both ends know of both connections: a clock that leaps before the app has read its greeting ends its patience.</summary>
    private static Task Connected(SlackServer slack, AppFixture app) =>
        slack.Until(() => slack.Sockets.Open == 2 && app.Get<SlackConnection>().Socket is { Open: 2 }, Cancel);
}
