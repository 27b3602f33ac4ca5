using System.Text.Json;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Discord.Client.Gateway;

internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>Everything that the gateway says has this shape.</summary>
internal sealed record GatewayFrame(int Op, [property: JsonPropertyName("d")] JsonElement Data)
{
    [JsonPropertyName("s")]
    public int? Sequence { get; init; }

    [JsonPropertyName("t")]
    public string? Name { get; init; }
}

/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record HelloData(int HeartbeatInterval);

/// <summary>What READY says, as far as we need it; Discord leaves fields out or sends null when it likes.</summary>
internal sealed record ReadyData(string? SessionId, string? ResumeGatewayUrl, Models.User? User);

internal sealed record HeartbeatMessage([property: JsonPropertyName("d")] int? Sequence)
{
    public int Op { get; init; } = GatewayOp.Heartbeat;
}

internal sealed record IdentifyMessage([property: JsonPropertyName("d")] IdentifyData Data)
{
    public int Op { get; init; } = GatewayOp.Identify;
}

internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties, IReadOnlyList<int> Shard);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeMessage([property: JsonPropertyName("d")] ResumeData Data)
{
    public int Op { get; init; } = GatewayOp.Resume;
}

internal sealed record ResumeData(string Token, string SessionId, [property: JsonPropertyName("seq")] int Sequence);
