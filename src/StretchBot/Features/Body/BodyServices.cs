using StretchBot.Conversation;

namespace StretchBot.Features.Body;

internal static class BodyServices
{
    public static IServiceCollection AddBody(this IServiceCollection services) =>
        services
            .AddSingleton<IAvoidedTags>(all => all.GetRequiredService<IBodyStore>())
            .AddCommand<Avoid>()
            .AddPress<ChangeAvoided>()
            .AddForm<AvoidForm>();
}
