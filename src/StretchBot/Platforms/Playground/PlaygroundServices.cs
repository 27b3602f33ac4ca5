using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Inbound;

namespace StretchBot.Platforms.Playground;

/// <summary>Registers the built-in local chat. It needs an <see cref="IPlaygroundStore"/>, an <see cref="ITeamLanguage"/>, an <see cref="IDirectory"/> and <see cref="IPictures"/>.</summary>
internal static class PlaygroundServices
{
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PlaygroundOptions>().Bind(configuration.GetSection(PlaygroundOptions.Section));
        return services
            .AddSingleton(AllowedHosts.From(ListenAddresses.From(configuration), configuration["PublicUrl"]))
            .AddSingleton<PlaygroundTeam>()
            .AddSingleton<PlaygroundLanguage>()
            .AddSingleton<PlaygroundFeed>()
            .AddSingleton<PlaygroundChat>()
            .AddSingleton<PlaygroundPlatform>()
            .AddSingleton<IPlatform>(provider => provider.GetRequiredService<PlaygroundPlatform>())
            .AddSingleton<Door>()
            .AddSingleton<OpenForms>()
            .AddSingleton<Answers>()
            .AddSingleton<Say>()
            .AddSingleton<Press>()
            .AddSingleton<Submit>()
            .AddSingleton<Messages>()
            .AddSingleton<Suggest>()
            .AddSingleton<People>()
            .AddSingleton<Events>()
            .AddSingleton<PageFiles>()
            .AddSingleton<PictureFiles>()
            .AddHostedService<PlaygroundGreeting>();
    }
}
