using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>
/// Which interactions were taken already. A gateway that is resumed may tell again what it believes lost, and the same press must not toggle
/// twice.
/// </summary>
internal sealed class Seen
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, bool> ids = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>True the first time, and only then.</summary>
    public bool IsNew(string id)
    {
        if (!ids.TryAdd(id, true))
            return false;
        order.Enqueue(id);
        while (order.Count > Most && order.TryDequeue(out var oldest))
            ids.TryRemove(oldest, out _);
        return true;
    }
}
