using Microsoft.Extensions.Options;
using StretchBot.Content;
using StretchBot.Features.Custom;
using StretchBot.Features.Doctor;
using StretchBot.Operations.Health;
using StretchBot.Operations.Metrics;
using StretchBot.Platforms.Playground;

namespace StretchBot.Operations;

/// <summary>What a host needs besides the bot itself: content, the clock and checked options.</summary>
internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        // Reading the content takes a good part of the start: it goes on while the host is built and the database opened.
        var catalogue = Task.Run(Catalogue.Load);
        var facts = Task.Run(Facts.Load);
        var languages = Task.Run(async () => Languages.Load(await catalogue, await facts));
        services.AddHealth().AddMetricsBook().AddHostedService<Greeting>();
        services.AddOptions<BreaksOptions>().Bind(configuration.GetSection(BreaksOptions.Section));
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section));
        return services
            .AddHostedService<StartAndStop>()
            .AddSingleton<SecretWords>()
            .AddSingleton<RecentErrors>()
            .AddSingleton<IRecentErrors>(all => all.GetRequiredService<RecentErrors>())
            .AddSingleton<ILoggerProvider>(all => all.GetRequiredService<RecentErrors>())
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => catalogue.GetAwaiter().GetResult())
            .AddSingleton(_ => facts.GetAwaiter().GetResult())
            .AddSingleton(_ => languages.GetAwaiter().GetResult())
            .AddSingleton<StretchSearch>()
            .AddSingleton<IPictures, CataloguePictures>()
            .AddSingleton<IPictureCheck>(all => PictureLinks.Public(all.GetRequiredService<TimeProvider>()))
            .AddSingleton(all => all.GetRequiredService<IOptions<BreaksOptions>>().Value.ToRules())
            .AddSingleton(all => all.GetRequiredService<IOptions<PrivacyOptions>>().Value.ToRules())
            .AddSingleton(all => all.GetRequiredService<IOptions<BreaksOptions>>().Value.ToDefaults());
    }

    /// <summary>The addresses for machines: health and metrics.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder app) => app.MapHealth().MapMetrics();
}
