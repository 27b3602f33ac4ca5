using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

internal static class LeaderboardServices
{
    public static IServiceCollection AddLeaderboard(this IServiceCollection services) =>
        services.AddSingleton<TeamBoard>().AddCommand<ShowLeaderboard>().AddCommand<ShowMe>().AddPress<ShowPeriod>();
}
