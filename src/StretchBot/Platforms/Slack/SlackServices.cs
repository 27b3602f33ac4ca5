namespace StretchBot.Platforms.Slack;

/// <summary>Registers Slack where the configuration asks for it.</summary>
internal static class SlackServices
{
    private static readonly string[] Keys = ["Slack:AppToken", "Slack:BotToken", "Slack:ClientId"];

    /// <summary>True when there is a token for one workspace, or a client id to be installed in many with.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        Keys.Any(key => !string.IsNullOrEmpty(configuration[key]));

    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration) =>
        services;

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app) => app;
}
