namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>
/// Says with every answer in which language the team reads now, so that a page hears with whatever it asks that its own words have become
/// another language's.
/// </summary>
internal sealed class LanguageMark(PlaygroundLanguage language) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        // Asked for afterwards: what was carried out may have been the change.
        var now = await language.Now(context.HttpContext.RequestAborted);
        context.HttpContext.Response.Headers.ContentLanguage = now.Code;
        return answer;
    }
}
