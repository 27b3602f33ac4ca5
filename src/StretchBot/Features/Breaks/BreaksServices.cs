using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Features.Breaks;

/// <summary>Registers team breaks: the command, the buttons, and what the clock does.</summary>
internal static class BreaksServices
{
    public static IServiceCollection AddBreaks(this IServiceCollection services) =>
        services
            .AddSingleton<BreakMetrics>()
            .AddSingleton<RoutineChoice>()
            .AddSingleton<SlotRules>()
            .AddSingleton<OpenBreaks>()
            .AddSingleton<AdvanceBreaks>()
            .AddSingleton<IIntentHandler, PromptIntent>()
            .AddCommand<StartBreak>()
            .AddPress<JoinBreak>()
            .AddPress<DoneBreak>()
            .AddPress<EasierVersion>()
            .AddPress<NotNow>()
            .AddPress<NudgeLater>()
            .AddPress<WalkBreak>()
            .AddSingleton<IIntentHandler, NudgeIntent>();
}
