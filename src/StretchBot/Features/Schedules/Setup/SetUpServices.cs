using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

internal static class SetUpServices
{
    /// <summary>The way to a first schedule, and the presets; they need schedules.</summary>
    public static IServiceCollection AddSetUp(this IServiceCollection services) =>
        services
            .AddCommand<SetUp>()
            .AddForm<SetUpForm>()
            .AddPress<StartSetUp>()
            .AddPress<ConfirmSetUp>()
            .AddCommand<ChoosePace>();
}
