using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Stands before every address of the Playground: turns strangers away, and tells browsers what a page may not do.</summary>
internal sealed class Gate(AllowedHosts hosts) : IEndpointFilter
{
    /// <summary>The page needs nothing but its own files and answers.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        Protect(context.HttpContext.Response.Headers);
        if (!hosts.AdmitsHost(request.Host.Host))
            return ValueTask.FromResult<object?>(ForeignHost(request.Host.Host));
        if (request.Headers.Origin is [{ Length: > 0 } origin, ..] && !hosts.AdmitsOrigin(origin))
            return ValueTask.FromResult<object?>(ForeignOrigin(origin));
        return next(context);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static Refusal ForeignHost(string host) =>
        new(
            StatusCodes.Status421MisdirectedRequest,
            $"This Playground is not called {Mistake.Quote(host)}.",
            "It answers under localhost, the host of the setting Urls and the host of the setting PublicUrl.",
            ListenAddresses.Default
        );

    private static Refusal ForeignOrigin(string origin) =>
        new(
            StatusCodes.Status403Forbidden,
            $"A page at {Mistake.Quote(origin)} may not speak for the members of this Playground.",
            "Requests come from the Playground's own page, or from a script that sends no Origin.",
            ListenAddresses.Default
        );
}
