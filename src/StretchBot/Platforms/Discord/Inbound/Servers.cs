using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Names of servers: what happens in one is told without its name.</summary>
internal sealed class Servers
{
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);

    public void Call(string server, string? name)
    {
        if (!string.IsNullOrEmpty(name))
            names[server] = name;
    }

    public void Forget(string server) => names.TryRemove(server, out _);

    public string NameOf(string server) => names.GetValueOrDefault(server, "Discord");
}
