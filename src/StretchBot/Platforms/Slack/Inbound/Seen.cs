using System.Collections.Concurrent;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>
/// What was done already. Slack delivers again what it believes lost, in another envelope and perhaps by another way: the same press must not
/// toggle twice, so whoever comes second gets the first one's answer.
/// </summary>
internal sealed class Seen(TimeProvider clock)
{
    private const int Most = 20_000;

    /// <summary>Slack gives up after an hour.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<ReadOnlyMemory<byte>>>> done = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string What, DateTimeOffset At)> order = new();

    /// <param name="what">Names what a person did, not its delivery; null for what may be done again.</param>
    public ValueTask<ReadOnlyMemory<byte>> Once(string? what, Func<Task<ReadOnlyMemory<byte>>> act)
    {
        if (string.IsNullOrEmpty(what))
            return new ValueTask<ReadOnlyMemory<byte>>(act());
        var mine = new Lazy<Task<ReadOnlyMemory<byte>>>(act);
        var first = done.GetOrAdd(what, mine);
        if (ReferenceEquals(first, mine))
            Remember(what);
        return new ValueTask<ReadOnlyMemory<byte>>(first.Value);
    }

    private void Remember(string what)
    {
        var now = clock.GetUtcNow();
        order.Enqueue((what, now));
        while (order.TryPeek(out var oldest) && (order.Count > Most || now - oldest.At > Memory))
            if (order.TryDequeue(out oldest))
                done.TryRemove(oldest.What, out _);
    }
}
