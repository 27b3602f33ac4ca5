using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Inbound;

namespace StretchBot.Platforms.Slack.Web;

/// <summary>What Slack posts to us in HTTPS mode: commands, interactions and events. What Socket Mode brings goes the same way from here.</summary>
internal sealed class SlackRequests(SignedBody signed, Front front)
{
    public async Task<IResult> Command(HttpRequest request, CancellationToken cancel)
    {
        var (body, status) = await signed.Read(request, cancel);
        if (body is null)
            return TypedResults.StatusCode(status);
        var form = Form(body);
        if (form.ContainsKey("ssl_check"))
            return TypedResults.Ok();
        // Slack may hang up once it has waited long enough; what was begun is finished all the same.
        return Acknowledged(await front.Take(CommandOf(form), CancellationToken.None));
    }

    public async Task<IResult> Interaction(HttpRequest request, CancellationToken cancel)
    {
        var (body, status) = await signed.Read(request, cancel);
        if (body is null)
            return TypedResults.StatusCode(status);
        var payload = Value(Form(body), "payload") ?? "";
        return SlackJson.Read<Interaction>(Encoding.UTF8.GetBytes(payload)) is { } interaction
            ? Acknowledged(await front.Take(interaction, CancellationToken.None))
            : TypedResults.StatusCode(StatusCodes.Status400BadRequest);
    }

    public async Task<IResult> Event(HttpRequest request, CancellationToken cancel)
    {
        var (body, status) = await signed.Read(request, cancel);
        if (body is null)
            return TypedResults.StatusCode(status);
        if (SlackJson.Read<EventCallback>(body) is not { } callback)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        return callback is { Type: "url_verification", Challenge: { } challenge }
            ? TypedResults.Text(challenge, "text/plain")
            : Acknowledged(await front.Take(callback));
    }

    private static IResult Acknowledged(ReadOnlyMemory<byte> answer) =>
        answer.IsEmpty ? TypedResults.Ok() : TypedResults.Bytes(answer, "application/json; charset=utf-8");

    private static Dictionary<string, StringValues> Form(byte[] body) =>
        QueryHelpers.ParseNullableQuery(Encoding.UTF8.GetString(body)) ?? [];

    private static string? Value(Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;

    private static SlashCommand CommandOf(Dictionary<string, StringValues> form) =>
        new()
        {
            TeamId = Value(form, "team_id") ?? "",
            TeamDomain = Value(form, "team_domain"),
            EnterpriseId = Value(form, "enterprise_id") is { Length: > 0 } organisation ? organisation : null,
            ChannelId = Value(form, "channel_id") ?? "",
            ChannelName = Value(form, "channel_name"),
            UserId = Value(form, "user_id") ?? "",
            UserName = Value(form, "user_name"),
            Text = Value(form, "text"),
            ResponseUrl = Value(form, "response_url"),
            TriggerId = Value(form, "trigger_id"),
        };
}
