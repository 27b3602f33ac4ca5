using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StretchBot.FakeDiscord.Rules;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>REST v10: for each request the checks that every one of them passes, then what it does.</summary>
internal sealed class RestEndpoints(FakeDiscordServer server)
{
    /// <summary>The status of an answer that never arrives.</summary>
    private const int Broken = 0;

    private readonly MessageRoutes messages = new(server);
    private readonly InteractionRoutes interactions = new(server);
    private readonly PlaceRoutes places = new(server);

    public void Map(WebApplication app)
    {
        Add(app, "GET", "/gateway/bot", places.GatewayBot);
        Add(app, "GET", "/users/@me", _ => Reply.Of(FakePayloads.Bot()));
        Add(app, "GET", "/applications/@me", places.Application);
        Add(app, "GET", "/oauth2/applications/@me", places.Application);
        Add(app, "GET", "/applications/{application_id}/commands", places.Commands);
        Add(app, "PUT", "/applications/{application_id}/commands", places.Register);
        Add(app, "GET", "/applications/{application_id}/guilds/{guild_id}/commands", places.Commands);
        Add(app, "PUT", "/applications/{application_id}/guilds/{guild_id}/commands", places.Register);
        Add(app, "GET", "/guilds/{guild_id}", places.Guild);
        Add(app, "GET", "/guilds/{guild_id}/channels", places.Channels);
        Add(app, "GET", "/guilds/{guild_id}/roles", places.Roles);
        Add(app, "GET", "/guilds/{guild_id}/members/{user_id}", places.Member);
        Add(app, "POST", "/users/@me/channels", places.OpenDirect);
        Add(app, "GET", "/channels/{channel_id}", places.Channel);
        Add(app, "GET", "/channels/{channel_id}/messages", messages.List);
        Add(app, "POST", "/channels/{channel_id}/messages", messages.Create);
        Add(app, "GET", "/channels/{channel_id}/messages/{message_id}", messages.Get);
        Add(app, "PATCH", "/channels/{channel_id}/messages/{message_id}", messages.Edit);
        Add(app, "DELETE", "/channels/{channel_id}/messages/{message_id}", messages.Delete);
        Add(app, "POST", "/interactions/{interaction_id}/{interaction_token}/callback", interactions.Callback);
        Add(app, "POST", "/webhooks/{webhook_id}/{webhook_token}", interactions.FollowUp);
        Add(app, "GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", interactions.Original);
        Add(app, "PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", interactions.EditOriginal);
        Add(app, "DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", interactions.DeleteOriginal);
        app.MapGet(
            "/attachments/{id}/{name}",
            (string id) => server.Files.TryGetValue(id, out var file) ? Results.Bytes(file.Bytes) : Results.NotFound()
        );
    }

    private void Add(WebApplication app, string method, string template, Func<Call, Reply> handle) =>
        app.MapMethods(
            $"/api/v10{template}",
            [method],
            async (HttpContext context) =>
            {
                var call = server.Settings.Judges
                    ? await Call.Read(context, method, template)
                    : await Call.Drain(context, method, template);
                var status = await Answer(context, call, handle);
                server.Note(
                    new SeenRequest(
                        method,
                        context.Request.Path,
                        call.Body?.DeepClone(),
                        call.Files.Count,
                        status,
                        server.Clock.GetUtcNow()
                    )
                );
                // Only now: whoever sees the line break may look at once at what was noted.
                if (status == Broken)
                    context.Abort();
            }
        );

    private async Task<int> Answer(HttpContext context, Call call, Func<Call, Reply> handle)
    {
        var kind = $"{call.Method} {call.Template}";
        if (server.Limits.IsBanned)
            return await Write(context, new Reply(403, JsonValue.Create("error code: 1015")));
        if (!call.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            server.Blame($"{kind}: no User-Agent of the form DiscordBot (url, version)");
        var byToken =
            call.Template.StartsWith("/interactions/", StringComparison.Ordinal)
            || call.Template.StartsWith("/webhooks/", StringComparison.Ordinal);
        if (!byToken && call.Request.Headers.Authorization != $"Bot {FakeDiscordServer.Token}")
        {
            server.Limits.CountInvalid();
            return await Write(context, Reply.Fault(401, 0, "401: Unauthorized"));
        }
        var trouble = server.Mischief.Take(kind);
        switch (trouble)
        {
            case Trouble.Status status:
                return await Write(context, Reply.Fault(status.Code, 0, "trouble"));
            case Trouble.Broken:
                return Broken;
            case Trouble.Limited limited:
                return await WriteLimited(context, limited);
            case Trouble.Slow slow:
                await Task.Delay(slow.By, server.Clock, context.RequestAborted);
                break;
        }
        var verdict = server.Limits.Take(kind, call.Major, countsGlobally: !byToken);
        WriteHeaders(context.Response, verdict);
        if (verdict.RetryAfter is { } wait)
        {
            server.Limits.CountInvalid();
            if (verdict.Global)
                context.Response.Headers["X-RateLimit-Global"] = "true";
            context.Response.Headers["X-RateLimit-Scope"] = verdict.Global ? "global" : "user";
            context.Response.Headers.RetryAfter = Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture);
            return await Write(context, TooMany(wait, verdict.Global));
        }
        var faults = server.Settings.Judges ? FaultsOf(call) : [];
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                server.Blame($"{kind}: {fault}");
            return await Write(context, Reply.Fault(400, 50035, $"Invalid Form Body: {string.Join("; ", faults)}"));
        }
        var reply = handle(call);
        if (reply.Status is 401 or 403)
            server.Limits.CountInvalid();
        if (trouble is Trouble.LostAnswer)
            return Broken;
        return await Write(context, reply);
    }

    private static IReadOnlyList<string> FaultsOf(Call call) =>
        call.Method is "GET" or "DELETE" || OpenApiRules.Known is not { } rules
            ? []
            : rules.FaultsOf(call.Method, call.Template, call.Body);

    private static void WriteHeaders(HttpResponse response, LimitVerdict verdict)
    {
        response.Headers["X-RateLimit-Limit"] = verdict.Limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = verdict.Remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset-After"] = verdict.ResetAfter.ToString(
            "0.000",
            CultureInfo.InvariantCulture
        );
        response.Headers["X-RateLimit-Bucket"] = verdict.Bucket;
    }

    private async Task<int> WriteLimited(HttpContext context, Trouble.Limited limited)
    {
        if (limited.Scope != "shared")
            server.Limits.CountInvalid();
        var headers = context.Response.Headers;
        headers["X-RateLimit-Scope"] = limited.Scope;
        if (limited.Scope == "global")
            headers["X-RateLimit-Global"] = "true";
        if (limited.WithHeader)
            headers.RetryAfter = Math.Ceiling(limited.RetryAfter).ToString(CultureInfo.InvariantCulture);
        return await Write(context, TooMany(limited.RetryAfter, limited.Scope == "global"));
    }

    private static Reply TooMany(double wait, bool global) =>
        new(
            429,
            new JsonObject
            {
                ["message"] = "You are being rate limited.",
                ["retry_after"] = Math.Round(wait, 3),
                ["global"] = global,
            }
        );

    private static async Task<int> Write(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.Body is null)
            return reply.Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply.Body.ToJsonString(JsonSerializerOptions.Default));
        return reply.Status;
    }
}
