using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services
            .AddSingleton<SettingsKeeping>()
            .AddCommand<ShowSettings>()
            .AddPress<ChangeSettings>()
            .AddPress<CallNobody>()
            .AddForm<SettingsForm>();
}
