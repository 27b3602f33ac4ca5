namespace StretchBot.Platforms.Discord;

/// <summary>Registers Discord where the configuration asks for it.</summary>
internal static class DiscordServices
{
    public static bool IsWanted(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Discord:Token"]);

    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration) =>
        services;
}
