using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using NodaTime;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Web;

/// <summary>
/// Installing the app over the web: https://docs.slack.dev/authentication/installing-with-oauth. The state that goes to Slack comes back once, soon,
/// and to the browser that began.
/// </summary>
internal sealed partial class InstallPages(
    IOptions<SlackOptions> options,
    IConfiguration configuration,
    SlackApi api,
    Workspaces workspaces,
    ISlackStates states,
    TimeProvider clock,
    ILogger<InstallPages> log
)
{
    private const string Cookie = "stretchbot_install";
    private static readonly Duration Patience = Duration.FromMinutes(10);

    private Uri Redirect => new(new Uri(configuration["PublicUrl"]!), "/slack/oauth");

    /// <summary>Sends whoever installs to Slack.</summary>
    public async Task<IResult> Begin(HttpResponse response, CancellationToken cancel)
    {
        var state = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await states.Save(Digest(state), Now() + Patience, cancel);
        response.Cookies.Append(
            Cookie,
            state,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = Redirect.Scheme == Uri.UriSchemeHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Patience.ToTimeSpan(),
                Path = "/slack",
            }
        );
        return TypedResults.Redirect(
            QueryHelpers.AddQueryString(
                options.Value.Authorize.ToString(),
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["client_id"] = options.Value.ClientId,
                    ["scope"] = string.Join(',', SlackScopes.All),
                    ["redirect_uri"] = Redirect.ToString(),
                    ["state"] = state,
                }
            )
        );
    }

    /// <summary>They are back from Slack.</summary>
    public async Task<IResult> End(
        HttpRequest request,
        HttpResponse response,
        string? code,
        string? state,
        string? error,
        CancellationToken cancel
    )
    {
        response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!await IsOurs(state, request.Cookies[Cookie], cancel))
            return Page(
                response,
                StatusCodes.Status400BadRequest,
                "That link is too old",
                "It works once, for ten minutes, in the browser that began. Nothing was installed."
            );
        if (error is not null || string.IsNullOrEmpty(code))
            return Page(
                response,
                StatusCodes.Status200OK,
                "Nothing was installed",
                "You can come back whenever you like."
            );
        var it = options.Value;
        var said = await api.Exchange(it.ClientId!, it.ClientSecret!, code, Redirect.ToString(), cancel);
        if (!said.Has(out var answer, out var fault))
        {
            Log.NotInstalled(log, fault.Error);
            return Page(
                response,
                StatusCodes.Status502BadGateway,
                "Slack did not let me in",
                $"{fault.Words} Please begin again."
            );
        }
        if (InstallOf(answer) is not { } install)
        {
            Log.NotInstalled(log, "an answer without a token");
            return Page(response, StatusCodes.Status502BadGateway, "Slack did not let me in", "Please begin again.");
        }
        await workspaces.Add(install, cancel);
        return Page(
            response,
            StatusCodes.Status200OK,
            $"StretchBot is in {install.Name}",
            "Open Slack and type /stretch in any channel. Invite me to your team's channel with /invite @StretchBot."
        );
    }

    private async ValueTask<bool> IsOurs(string? state, string? remembered, CancellationToken cancel) =>
        state is { Length: > 0 and < 200 }
        && remembered is { Length: > 0 and < 200 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(remembered))
        && await states.Take(Digest(state), Now(), cancel);

    private static SlackInstall? InstallOf(OAuthAnswer answer)
    {
        var place = answer.IsEnterpriseInstall ? answer.Enterprise : answer.Team;
        return place?.Id is { } key && answer.AccessToken is { } token
            ? new SlackInstall(key, place.Name ?? key, token, answer.BotUserId ?? "", answer.IsEnterpriseInstall)
            : null;
    }

    private static string Digest(string state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    private static ContentHttpResult Page(HttpResponse response, int status, string title, string words)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var encoder = System.Text.Encodings.Web.HtmlEncoder.Default;
        return TypedResults.Content(
            $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{encoder.Encode(title)}}</title>
            <style>body { font: 18px/1.5 system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 1em; color: #1d3b36 }</style>
            <h1>{{encoder.Encode(title)}}</h1>
            <p>{{encoder.Encode(words)}}</p>
            <p><a href="/slack/install">Install StretchBot in a workspace</a></p>
            </html>
            """,
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An installation in Slack did not succeed: {Error}")]
        public static partial void NotInstalled(ILogger log, string error);
    }
}
