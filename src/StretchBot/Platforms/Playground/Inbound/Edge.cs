namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Where a store that cannot write (locked, disk full) becomes an answer that a person can read.</summary>
internal sealed partial class Edge(ILogger<Edge> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            Log.StoreFailed(log, context.HttpContext.Request.Path, trouble);
            return CannotKeep().ToResult();
        }
    }

    private static Refusal CannotKeep() =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            "Nothing can be stored just now, so nothing was.",
            "Try again in a moment; if it lasts, see whether the disk is full or another program holds the database.",
            "df -h, then the log"
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The store failed at {Path}")]
        public static partial void StoreFailed(ILogger log, string path, Exception trouble);
    }
}
