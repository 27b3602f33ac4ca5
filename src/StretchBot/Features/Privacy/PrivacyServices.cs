using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddSingleton<PrivacyDeeds>()
            .AddSingleton<Retention>()
            .AddCommand<ShowPrivacy>()
            .AddCommand<HideName>()
            .AddCommand<ShowName>()
            .AddCommand<ExportData>()
            .AddCommand<EraseData>()
            .AddCommand<EraseTeamData>()
            .AddPress<PrivacyPressed>()
            .AddPress<ErasePressed>();
}
