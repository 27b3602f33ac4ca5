using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StretchBot.FakeSlack;

/// <summary>Answers <c>/api/{method}</c>: takes the token, the scope and the limits in earnest, then does what the method does.</summary>
internal sealed class WebApi(SlackServer slack)
{
    private static readonly Dictionary<string, string> ScopeOf = new(StringComparer.Ordinal)
    {
        ["chat.postMessage"] = "chat:write",
        ["chat.postEphemeral"] = "chat:write",
        ["chat.update"] = "chat:write",
        ["chat.delete"] = "chat:write",
        ["conversations.open"] = "im:write",
        ["users.info"] = "users:read",
        ["files.getUploadURLExternal"] = "files:write",
        ["files.completeUploadExternal"] = "files:write",
        ["files.info"] = "files:read",
    };

    private readonly WebApiMethods methods = new(slack);

    public async Task Answer(HttpContext http, string method)
    {
        var call = await Call.Read(http.Request, method, slack.Clock.GetUtcNow());
        slack.Remember(call);
        var trouble = slack.Troubles.Take(method);
        switch (trouble)
        {
            case Trouble.Status status:
                call.Outcome = status.Code.ToString(CultureInfo.InvariantCulture);
                await Refuse(http, status.Code, status.RetryAfter);
                return;
            case Trouble.CutBefore:
                call.Outcome = "cut before";
                http.Abort();
                return;
            case Trouble.Garbage:
                call.Outcome = "garbage";
                await http.Response.WriteAsync("<html>Bad gateway</html>");
                return;
            case Trouble.Slow slow:
                await slow.Until.WaitAsync(http.RequestAborted);
                break;
            default:
                break;
        }
        var answer = trouble is Trouble.Error error ? Fail(error.Code) : Carry(call);
        if (answer["retry_after"] is { } wait)
        {
            call.Outcome = "429";
            await Refuse(http, StatusCodes.Status429TooManyRequests, wait.ToString());
            return;
        }
        call.Outcome = (string?)answer["error"] ?? "ok";
        if (trouble is Trouble.CutAfter)
        {
            http.Abort();
            return;
        }
        if (trouble is Trouble.StatusAfter after)
        {
            await Refuse(http, after.Code, retryAfter: null);
            return;
        }
        if (call.Workspace is { } workspace)
            http.Response.Headers["X-OAuth-Scopes"] = string.Join(',', workspace.Scopes.Order(StringComparer.Ordinal));
        http.Response.Headers.Date = slack.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(answer.ToJsonString());
    }

    public static JsonObject Fail(string error, JsonArray? details = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = error };
        if (details is not null)
            answer["response_metadata"] = new JsonObject { ["messages"] = details };
        return answer;
    }

    private static async Task Refuse(HttpContext http, int code, string? retryAfter)
    {
        http.Response.StatusCode = code;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsync(code == StatusCodes.Status429TooManyRequests ? "" : "upstream trouble");
    }

    private JsonObject Carry(Call call)
    {
        switch (call.Method)
        {
            case "apps.connections.open":
                return Connections(call);
            case "oauth.v2.access":
                return slack.Installs.Exchange(call);
            default:
                break;
        }
        lock (slack.Gate)
        {
            if (slack.Authorise(call) is { } refused)
                return Fail(refused);
            if (Needed(call) is { } scope && !call.Workspace!.Scopes.Contains(scope))
            {
                var missing = Fail("missing_scope");
                missing["needed"] = scope;
                return missing;
            }
            var wait = slack.Limits.Take(call.Method, call.Workspace!.Team, call["channel"]);
            return wait is { } span
                ? new JsonObject
                {
                    ["retry_after"] = Math.Max(1, (int)Math.Ceiling(span.TotalSeconds))
                        .ToString(CultureInfo.InvariantCulture),
                }
                : methods.Carry(call, call.Workspace!);
        }
    }

    private static string? Needed(Call call)
    {
        if (call.Method is not ("conversations.history" or "conversations.info"))
            return ScopeOf.GetValueOrDefault(call.Method);
        var kind =
            call["channel"] is not { } channel ? "channels"
            : channel.StartsWith('D') ? "im"
            : call.Workspace!.Channels.TryGetValue(channel, out var known) && known.IsPrivate ? "groups"
            : "channels";
        return call.Method == "conversations.history" ? $"{kind}:history" : $"{kind}:read";
    }

    private JsonObject Connections(Call call)
    {
        if (call.Token != slack.AppToken || slack.AppTokenIsRevoked)
            return Fail(
                call.Token.StartsWith("xapp-", StringComparison.Ordinal) ? "invalid_auth" : "not_allowed_token_type"
            );
        return slack.Limits.Take(call.Method, "app", null) is { } wait
            ? new JsonObject { ["retry_after"] = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) }
            : new JsonObject { ["ok"] = true, ["url"] = slack.Sockets.NewAddress() };
    }
}
