using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Commands;
using StretchBot.Platforms.Discord.Inbound;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord;

/// <summary>Registers Discord where the configuration asks for it.</summary>
internal static class DiscordServices
{
    public static bool IsWanted(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Discord:Token"]);

    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsWanted(configuration))
            return services;
        var options = DiscordOptions.From(configuration);
        services.AddHealthChecks().AddCheck<DiscordHealth>("discord", tags: ["ready"]);
        return services
            .AddSingleton(options)
            .AddSingleton(PublicAddress.From(configuration))
            .AddSingleton<DiscordSelf>()
            .AddClient(options)
            .AddCommands()
            .AddInbound()
            .AddOutbound();
    }

    private static IServiceCollection AddClient(this IServiceCollection services, DiscordOptions options) =>
        services
            .AddSingleton(options.Address())
            .AddSingleton(options.Range)
            .AddSingleton(DiscordLimits.OfDiscord)
            .AddSingleton<Chance>(Chances.OfThisMachine)
            .AddSingleton<DiscordMetrics>()
            .AddSingleton<DiscordRest>()
            .AddSingleton<DiscordApi>()
            .AddSingleton<DiscordGateway>();

    private static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddSingleton<CommandTree>()
            .AddSingleton<ICommandWords, SpokenCommandWords>()
            .AddSingleton<CommandBodies>()
            .AddSingleton(all => new NativeCommands(
                new Lazy<CommandBook>(all.GetRequiredService<CommandBook>),
                new Lazy<CommandTree>(all.GetRequiredService<CommandTree>),
                all.GetRequiredService<DiscordSelf>()
            ))
            .AddSingleton<Registration>();

    private static IServiceCollection AddInbound(this IServiceCollection services) =>
        services
            .AddSingleton<Servers>()
            .AddSingleton<Door>()
            .AddSingleton<OpenForms>()
            .AddSingleton<Answers>()
            .AddSingleton<Inbound.Commands>()
            .AddSingleton<Offers>()
            .AddSingleton<Presses>()
            .AddSingleton<SentForms>()
            .AddSingleton<Places>()
            .AddSingleton<Seen>()
            .AddSingleton<Afterwards>()
            .AddSingleton<IGatewayEvents, Front>()
            .AddHostedService(all => all.GetRequiredService<Afterwards>());

    private static IServiceCollection AddOutbound(this IServiceCollection services) =>
        services
            .AddSingleton<Markdown>()
            .AddSingleton<CardPictures>()
            .AddSingleton<CardRenderer>()
            .AddSingleton<KeptPictures>()
            .AddSingleton<OnePost>()
            .AddSingleton<DiscordExamination>()
            .AddSingleton<IPlatform, DiscordPlatform>()
            .AddSingleton<DiscordConnection>()
            .AddHostedService(all => all.GetRequiredService<DiscordConnection>());
}
