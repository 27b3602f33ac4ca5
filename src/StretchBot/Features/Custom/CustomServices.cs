using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Custom;

internal static class CustomServices
{
    public static IServiceCollection AddCustom(this IServiceCollection services) =>
        services
            .AddSingleton<TeamCatalogues>()
            .AddSingleton<ITeamCatalogues>(all => all.GetRequiredService<TeamCatalogues>())
            .AddSingleton<CustomKeeping>()
            .AddSingleton<CustomRows>()
            .AddCommand<ListCustom>()
            .AddCommand<AddCustom>()
            .AddCommand<ShowCustom>()
            .AddCommand<ApproveCustom>()
            .AddCommand<RemoveCustom>()
            .AddCommand<ImportCustom>()
            .AddCommand<ExportCustom>()
            .AddCommand<SwitchOff>()
            .AddCommand<SwitchOn>()
            .AddPress<OpenCustomForm>()
            .AddPress<ShowCustomPressed>()
            .AddPress<DecideCustom>()
            .AddForm<StretchForm>()
            .AddForm<RoutineForm>()
            .AddForm<ImportForm>();
}
