using System.Collections.Immutable;
using NodaTime;
using StretchBot.Platforms.Playground;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The chat's memory without a database, for tests of what stands in front of it.</summary>
internal sealed class MemoryPlaygroundStore : IPlaygroundStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, PlaygroundMessage> messages = [];
    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);
    private long last;

    /// <summary>When set, every write and read fails with it, as a locked database does.</summary>
    public Exception? Trouble { get; set; }

    public ValueTask<PlaygroundMessage> Add(
        string channel,
        string author,
        string? onlyFor,
        string card,
        Instant at,
        string? key,
        CancellationToken cancel
    )
    {
        lock (gate)
        {
            ThrowIfTroubled();
            if (key is not null && keys.TryGetValue(key, out var first) && messages.TryGetValue(first, out var there))
                return ValueTask.FromResult(there);
            var message = new PlaygroundMessage(++last, channel, author, at, EditedAt: null, onlyFor, card);
            messages.Add(message.Id, message);
            if (key is not null)
                keys[key] = message.Id;
            return ValueTask.FromResult(message);
        }
    }

    public ValueTask<PlaygroundMessage?> Replace(long id, string card, Instant at, CancellationToken cancel)
    {
        lock (gate)
        {
            ThrowIfTroubled();
            if (!messages.TryGetValue(id, out var message))
                return ValueTask.FromResult<PlaygroundMessage?>(null);
            messages[id] = message with { Card = card, EditedAt = at };
            return ValueTask.FromResult<PlaygroundMessage?>(messages[id]);
        }
    }

    public ValueTask<PlaygroundMessage?> Find(long id, CancellationToken cancel)
    {
        lock (gate)
        {
            ThrowIfTroubled();
            return ValueTask.FromResult(messages.GetValueOrDefault(id));
        }
    }

    public ValueTask<ImmutableArray<PlaygroundMessage>> Last(
        string channel,
        string reader,
        int most,
        CancellationToken cancel
    )
    {
        lock (gate)
        {
            ThrowIfTroubled();
            return ValueTask.FromResult<ImmutableArray<PlaygroundMessage>>([
                .. messages
                    .Values.Where(message => message.Channel == channel && message.IsSeenBy(reader))
                    .TakeLast(most),
            ]);
        }
    }

    public ValueTask<PlaygroundMessage?> Remove(long id, CancellationToken cancel)
    {
        lock (gate)
        {
            ThrowIfTroubled();
            return ValueTask.FromResult(messages.Remove(id, out var message) ? message : null);
        }
    }

    private void ThrowIfTroubled()
    {
        if (Trouble is not null)
            throw Trouble;
    }
}
