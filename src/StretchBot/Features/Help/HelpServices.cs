using StretchBot.Conversation;

namespace StretchBot.Features.Help;

internal static class HelpServices
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services.AddCommand<ShowHelp>().AddPress<MoreHelp>();
}
