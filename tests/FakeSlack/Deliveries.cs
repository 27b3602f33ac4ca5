using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>What the app answered to a delivery.</summary>
/// <param name="Payload">What its acknowledgement carried, or null.</param>
/// <param name="Missing">True when no acknowledgement came within three seconds.</param>
/// <param name="Took">From the delivery to the acknowledgement.</param>
public sealed record Ack(JsonNode? Payload, bool Missing, TimeSpan Took, HttpStatusCode Status = HttpStatusCode.OK);

/// <summary>Brings what people do to the app: over Socket Mode, or over signed HTTP once <see cref="RequestUrl"/> is set.</summary>
public sealed class Deliveries(SlackServer slack) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Where the app listens, or null for Socket Mode.</summary>
    public Uri? RequestUrl { get; set; }

    /// <summary>The paths of commands, interactions and events there.</summary>
    public (string Commands, string Interactions, string Events) Paths { get; set; } =
        ("slack/commands", "slack/interactions", "slack/events");

    /// <summary>How often each envelope is delivered; more than once as after a lost acknowledgement.</summary>
    public int Times { get; set; } = 1;

    public void Dispose() => http.Dispose();

    /// <param name="type"><c>slash_commands</c>, <c>interactive</c> or <c>events_api</c>.</param>
    public async Task<Ack> Deliver(string type, JsonObject payload)
    {
        var first = await Once(type, payload);
        for (var again = 1; again < Times; again++)
            await Once(type, payload);
        return first;
    }

    /// <summary>Posts a body to the app with a signature; a wrong secret or an old time makes it a forgery.</summary>
    public async Task<Ack> Post(
        string path,
        string contentType,
        string body,
        string? secret = null,
        DateTimeOffset? at = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        var stamp = (at ?? slack.Clock.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(RequestUrl!, path))
        {
            // Slack names no charset, and Bolt reads a form only then.
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(contentType)),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", Sign(secret ?? slack.SigningSecret, stamp, body));
        change?.Invoke(request);
        var began = TimeProvider.System.GetTimestamp();
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Ack(Parse(text), Missing: false, TimeProvider.System.GetElapsedTime(began), response.StatusCode);
    }

    public static string Sign(string secret, string stamp, string body) =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"))
        );

    internal async Task<Ack> Event(Workspace workspace, JsonObject what) =>
        await Deliver(
            "events_api",
            new JsonObject
            {
                ["token"] = "legacy",
                ["team_id"] = workspace.Team,
                ["enterprise_id"] = workspace.Enterprise,
                ["api_app_id"] = "A1",
                ["type"] = "event_callback",
                ["event_id"] = slack.NewId("Ev"),
                ["event_time"] = slack.Clock.GetUtcNow().ToUnixTimeSeconds(),
                ["is_ext_shared_channel"] = false,
                ["authorizations"] = new JsonArray(
                    new JsonObject
                    {
                        ["enterprise_id"] = workspace.Enterprise,
                        ["team_id"] = workspace.Team,
                        ["user_id"] = Workspace.BotUser,
                        ["is_bot"] = true,
                        ["is_enterprise_install"] = workspace.IsOrgInstall,
                    }
                ),
                ["event"] = what,
            }
        );

    /// <summary>What concerns a whole organisation names no workspace and carries no authorization.</summary>
    public Task<Ack> OfOrganisation(string organisation, JsonObject what) =>
        Deliver(
            "events_api",
            new JsonObject
            {
                ["token"] = "legacy",
                ["enterprise_id"] = organisation,
                ["api_app_id"] = "A1",
                ["type"] = "event_callback",
                ["event_id"] = slack.NewId("Ev"),
                ["event_time"] = slack.Clock.GetUtcNow().ToUnixTimeSeconds(),
                ["event"] = what,
            }
        );

    private async Task<Ack> Once(string type, JsonObject payload)
    {
        if (RequestUrl is not null)
            return await OverHttp(type, payload);
        var began = TimeProvider.System.GetTimestamp();
        var answer = slack.Sockets.Deliver(slack.NewId("envelope"), type, payload);
        using var stop = new CancellationTokenSource();
        var tooLate = Task.Delay(Patience, slack.Clock, stop.Token);
        if (await Task.WhenAny(answer, tooLate) != answer)
        {
            slack.Complain($"{type} was not acknowledged within 3 seconds.");
            return new Ack(null, Missing: true, Patience);
        }
        await stop.CancelAsync();
        return new Ack(await answer, Missing: false, TimeProvider.System.GetElapsedTime(began));
    }

    private Task<Ack> OverHttp(string type, JsonObject payload) =>
        type switch
        {
            "slash_commands" => Post(Paths.Commands, "application/x-www-form-urlencoded", Form(payload)),
            "interactive" => Post(
                Paths.Interactions,
                "application/x-www-form-urlencoded",
                $"payload={Uri.EscapeDataString(payload.ToJsonString())}"
            ),
            _ => Post(Paths.Events, "application/json", payload.ToJsonString()),
        };

    private static string Form(JsonObject payload) =>
        string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value?.ToString() ?? "")}"));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
