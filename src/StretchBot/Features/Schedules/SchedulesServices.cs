using StretchBot.Conversation;
using StretchBot.Features.Schedules.Notices;
using StretchBot.Features.Schedules.Why;
using StretchBot.Outbox;

namespace StretchBot.Features.Schedules;

/// <summary>
/// Registers schedules: the commands and forms. The store, <see cref="BreakDefaults"/> and days off come from elsewhere.
/// </summary>
internal static class SchedulesServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) =>
        services
            .AddSingleton<IRoutineNames, CatalogueRoutines>()
            .AddSingleton<ChannelSchedules>()
            .AddSingleton<IIntentHandler, QuietQuestionIntent>()
            .AddSingleton<IIntentHandler, QuietPauseIntent>()
            .AddSingleton<IIntentHandler, ChannelRefusedIntent>()
            .AddSingleton<IIntentHandler, BreakRefusedIntent>()
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
            .AddOffer<OfferZones>()
            .AddOffer<OfferSchedules>()
            .AddCommand<ShowWhy>()
            .AddForm<AddScheduleForm>()
            .AddForm<EditScheduleForm>();
}
