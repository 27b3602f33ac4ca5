using System.Text.Json;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Who listens to the gateway.</summary>
internal interface IGatewayEvents
{
    /// <summary>Whether an event of this name is worth handing over.</summary>
    bool Wants(string name);

    /// <summary>Is called on the receive loop, so it must only take note and return: work that takes time runs elsewhere.</summary>
    void Take(string name, JsonElement data);
}
