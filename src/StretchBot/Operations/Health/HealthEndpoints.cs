using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StretchBot.Operations.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so do the database, Quartz and each platform.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<PlatformsHealth>("platforms", tags: [Ready]);
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", Only(_ => false));
        app.MapHealthChecks("/health/ready", Only(check => check.Tags.Contains(Ready)));
        return app;
    }

    private static HealthCheckOptions Only(Func<HealthCheckRegistration, bool> which) =>
        new() { Predicate = which, ResponseWriter = Write };

    private static async Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
            json.WriteString(
                name,
                entry.Description is { } words ? $"{entry.Status}: {words}" : entry.Status.ToString()
            );
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
