using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>Registers days off: the commands, the form and the button. The store comes from elsewhere.</summary>
internal static class DaysOffServices
{
    public static IServiceCollection AddDaysOff(this IServiceCollection services) =>
        services
            .AddSingleton<DaysOffList>()
            .AddSingleton<DaysOffKeeping>()
            .AddCommand<ListDaysOff>()
            .AddCommand<AddDaysOff>()
            .AddCommand<RemoveDayOff>()
            .AddForm<DaysOffForm>()
            .AddPress<TakeBackDaysOff>();
}
