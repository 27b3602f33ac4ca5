using System.Text;

namespace StretchBot.Operations.Metrics;

/// <summary><c>/metrics</c> in Prometheus text, version 0.0.4.</summary>
internal static class MetricsEndpoint
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static IServiceCollection AddMetricsBook(this IServiceCollection services) =>
        services.AddSingleton<MetricsBook>().AddSingleton<ProcessMetrics>();

    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder app)
    {
        // The book must listen before the first instrument is used.
        var book = app.ServiceProvider.GetRequiredService<MetricsBook>();
        app.ServiceProvider.GetRequiredService<ProcessMetrics>();
        app.MapGet("/metrics", () => Results.Text(Text(book), ContentType));
        return app;
    }

    public static string Text(MetricsBook book)
    {
        var text = new StringBuilder();
        foreach (var family in book.Read())
            family.Write(text);
        return text.ToString();
    }
}
