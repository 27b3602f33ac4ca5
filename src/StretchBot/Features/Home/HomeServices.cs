using StretchBot.Conversation;

namespace StretchBot.Features.Home;

internal static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton<IHome, ShowHome>();
}
