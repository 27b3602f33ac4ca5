using StretchBot.Outbox;

namespace StretchBot.Features.Digest;

/// <summary>Registers the weekly digest. The store comes from elsewhere.</summary>
internal static class DigestServices
{
    public static IServiceCollection AddDigest(this IServiceCollection services) =>
        services
            .AddSingleton<PostDigests>()
            .AddSingleton<IIntentHandler, DigestIntent>()
            .AddSingleton<IIntentHandler, DigestAgain>();
}
