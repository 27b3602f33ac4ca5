namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>
/// Where a store that cannot write (locked, disk full) becomes an answer that a person can read, and every refusal is put into their
/// language.
/// </summary>
internal sealed partial class Edge(PlaygroundLanguage language, ILogger<Edge> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await Answer(context, next);
        if (answer is not Refusal refusal)
            return answer;
        var spoken = await language.Now(context.HttpContext.RequestAborted);
        context.HttpContext.Response.Headers.ContentLanguage = spoken.Code;
        return refusal.In(spoken);
    }

    private async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            Log.StoreFailed(log, context.HttpContext.Request.Path, trouble);
            return CannotKeep();
        }
    }

    private static Refusal CannotKeep() =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            "Nothing can be stored just now, so nothing was.",
            "Try again in a moment; if it lasts, see whether the disk is full or another program holds the database.",
            "df -h"
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The store failed at {Path}")]
        public static partial void StoreFailed(ILogger log, string path, Exception trouble);
    }
}
