using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

internal static class StretchesServices
{
    public static IServiceCollection AddStretches(this IServiceCollection services) =>
        services
            .AddSingleton<OwnView>()
            .AddSingleton<StretchPick>()
            .AddCommand<ShowStretch>()
            .AddCommand<ListStretches>()
            .AddCommand<GuidedRoutine>()
            .AddOffer<OfferStretches>()
            .AddOffer<OfferAreas>()
            .AddOffer<OfferRoutines>()
            .AddPress<SoloDone>()
            .AddPress<ShowPressed>()
            .AddPress<AnotherPressed>()
            .AddPress<AreaPressed>()
            .AddPress<RoutineStep>()
            .AddCommand<Learn>()
            .AddCommand<ShowSafety>()
            .AddCommand<HipCheck>()
            .AddPress<LearnPressed>()
            .AddPress<CheckPressed>();
}
