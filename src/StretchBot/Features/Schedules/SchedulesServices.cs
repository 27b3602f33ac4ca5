using Microsoft.Extensions.DependencyInjection.Extensions;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Notices;
using StretchBot.Outbox;

namespace StretchBot.Features.Schedules;

/// <summary>
/// Registers schedules: the commands and forms. The store and <see cref="BreakDefaults"/> come from elsewhere; so do days off, and until
/// then there are none.
/// </summary>
internal static class SchedulesServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.TryAddSingleton<IDaysOff, NoDaysOff>();
        return services
            .AddSingleton<IRoutineNames, CatalogueRoutines>()
            .AddSingleton<ChannelSchedules>()
            .AddSingleton<IIntentHandler, QuietQuestionIntent>()
            .AddSingleton<IIntentHandler, QuietPauseIntent>()
            .AddSingleton<IIntentHandler, ChannelRefusedIntent>()
            .AddPress<QuietAnswer>()
            .AddSingleton<ScheduleKeeping>()
            .AddSingleton<ScheduleForm>()
            .AddCommand<ListSchedules>()
            .AddCommand<AddSchedule>()
            .AddCommand<EditSchedule>()
            .AddCommand<PauseSchedule>()
            .AddCommand<ResumeSchedule>()
            .AddCommand<SkipSlot>()
            .AddCommand<RemoveSchedule>()
            .AddCommand<ShowNext>()
            .AddForm<AddScheduleForm>()
            .AddForm<EditScheduleForm>();
    }
}
