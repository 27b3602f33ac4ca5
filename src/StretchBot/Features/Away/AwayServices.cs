using StretchBot.Conversation;

namespace StretchBot.Features.Away;

internal static class AwayServices
{
    public static IServiceCollection AddAway(this IServiceCollection services) =>
        services
            .AddSingleton<IAwayDays>(all => all.GetRequiredService<IAwayStore>())
            .AddSingleton<AwayKeeping>()
            .AddCommand<GoAway>()
            .AddForm<AwayForm>();
}
