namespace StretchBot.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSingleton<OutboxMetrics>().AddSingleton<SendOutbox>();
}
