using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Features.Welcome;

internal static class WelcomeServices
{
    public static IServiceCollection AddWelcome(this IServiceCollection services) =>
        services.AddSingleton<IWelcome, SayHello>().AddSingleton<IIntentHandler, WelcomeIntent>();
}
