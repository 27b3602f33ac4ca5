using System.Diagnostics.Metrics;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Platforms.Discord.Client;

/// <summary>What was asked of Discord, and how its gateway fares.</summary>
internal sealed class DiscordMetrics
{
    private readonly Counter<long> requests;
    private readonly Counter<long> limited;
    private readonly Counter<long> connects;

    public DiscordMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("StretchBot");
        requests = meter.CreateCounter<long>(
            "stretchbot_discord_requests_total",
            null,
            "Requests to Discord, by route and outcome."
        );
        limited = meter.CreateCounter<long>("stretchbot_discord_limited_total", null, "Answers 429, by scope.");
        connects = meter.CreateCounter<long>("stretchbot_discord_connects_total", null, "Gateway sessions, by how.");
    }

    public void Asked(string route, RestFault? fault) =>
        requests.Add(
            1,
            new KeyValuePair<string, object?>("route", route),
            new KeyValuePair<string, object?>("outcome", fault?.GetType().Name ?? "Done")
        );

    public void Limited(string scope) => limited.Add(1, new KeyValuePair<string, object?>("scope", scope));

    public void Connected(string how) => connects.Add(1, new KeyValuePair<string, object?>("how", how));
}
