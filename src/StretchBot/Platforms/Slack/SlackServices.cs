using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Inbound;
using StretchBot.Platforms.Slack.Web;

namespace StretchBot.Platforms.Slack;

/// <summary>Registers Slack where the configuration asks for it.</summary>
internal static class SlackServices
{
    /// <summary>
    /// Calls on their way to Slack at once. When a thousand posts are due, those sent first are answered first, so that what follows them
    /// does not come all at once again; at 120 ms a call it is still a thousand a second.
    /// </summary>
    private const int MostOnTheirWay = 128;

    private static readonly string[] Keys = ["Slack:AppToken", "Slack:BotToken", "Slack:ClientId"];

    /// <summary>True when there is a token for one workspace, or a client id to be installed in many with.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        Keys.Any(key => !string.IsNullOrEmpty(configuration[key]));

    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsWanted(configuration))
            return services;
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section));
        services.AddHealthChecks().AddCheck<SlackHealth>("slack", tags: ["ready"]);
        return services.AddClient().AddInbound().AddOutbound(configuration["PublicUrl"]).AddWeb();
    }

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<IOptions<SlackOptions>>()?.Value is not { } options)
            return app;
        if (options.HasHttp)
        {
            app.MapPost(
                "/slack/commands",
                (SlackRequests slack, HttpRequest request, CancellationToken cancel) => slack.Command(request, cancel)
            );
            app.MapPost(
                "/slack/interactions",
                (SlackRequests slack, HttpRequest request, CancellationToken cancel) =>
                    slack.Interaction(request, cancel)
            );
            app.MapPost(
                "/slack/events",
                (SlackRequests slack, HttpRequest request, CancellationToken cancel) => slack.Event(request, cancel)
            );
        }
        if (options.HasInstall)
        {
            app.MapGet(
                "/slack/install",
                (InstallPages pages, HttpResponse response, CancellationToken cancel) => pages.Begin(response, cancel)
            );
            app.MapGet(
                "/slack/oauth",
                (
                    InstallPages pages,
                    HttpRequest request,
                    HttpResponse response,
                    string? code,
                    string? state,
                    string? error,
                    CancellationToken cancel
                ) => pages.End(request, response, code, state, error, cancel)
            );
        }
        return app;
    }

    private static IServiceCollection AddClient(this IServiceCollection services) =>
        services
            .AddSingleton<SlackLimits>()
            .AddSingleton<RateLimits>()
            .AddSingleton(all => new SlackWire(
                HttpTo(all.GetRequiredService<IOptions<SlackOptions>>().Value.Api),
                all.GetRequiredService<RateLimits>(),
                all.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<SlackApi>();

    private static IServiceCollection AddInbound(this IServiceCollection services) =>
        services
            .AddSingleton<Seen>()
            .AddSingleton<Door>()
            .AddSingleton<Answers>()
            .AddSingleton<Commands>()
            .AddSingleton<Presses>()
            .AddSingleton<SentForms>()
            .AddSingleton<StartForm>()
            .AddSingleton<Shortcuts>()
            .AddSingleton<Arrivals>()
            .AddSingleton<Homes>()
            .AddSingleton<Events>()
            .AddSingleton<Front>()
            .AddSingleton<Afterwards>()
            .AddHostedService(all => all.GetRequiredService<Afterwards>());

    private static IServiceCollection AddOutbound(this IServiceCollection services, string? publicUrl) =>
        services
            .AddSingleton<Workspaces>()
            .AddSingleton<People>()
            .AddSingleton<OnePost>()
            .AddSingleton(all => new PictureShelf(
                all.GetRequiredService<Catalogue>(),
                all.GetRequiredService<SlackApi>(),
                all.GetRequiredService<ISlackPictures>(),
                publicUrl is null ? null : new Uri(publicUrl.EndsWith('/') ? publicUrl : publicUrl + "/"),
                all.GetRequiredService<TimeProvider>(),
                all.GetRequiredService<ILogger<PictureShelf>>()
            ))
            .AddSingleton<SlackExamination>()
            .AddSingleton<IPlatform, SlackPlatform>()
            .AddSingleton(all => ActivatorUtilities.CreateInstance<SlackConnection>(all, (Func<double>)Chance))
            .AddHostedService(all => all.GetRequiredService<SlackConnection>());

    private static IServiceCollection AddWeb(this IServiceCollection services) =>
        services.AddSingleton<SignedBody>().AddSingleton<SlackRequests>().AddSingleton<InstallPages>();

    private static HttpClient HttpTo(Uri api)
    {
        // An address of Slack's may change; connections are not kept for ever.
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                MaxConnectionsPerServer = MostOnTheirWay,
            },
            disposeHandler: true
        )
        {
            BaseAddress = api,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("StretchBot");
        return client;
    }

    /// <summary>From 0 to 1, so that many bots do not come back at the same instant.</summary>
    private static double Chance() => RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000.0;
}
