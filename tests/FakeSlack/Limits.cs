using System.Collections.Concurrent;

namespace StretchBot.FakeSlack;

/// <summary>
/// How often each thing may be done: the tiers of https://docs.slack.dev/apis/web-api/rate-limits, for each method and workspace, and one post
/// a second for each channel. Off until a test switches it on.
/// </summary>
public sealed class Limits(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    public bool IsOn { get; set; }

    /// <summary>Posts to one channel in a second.</summary>
    public int PostsPerSecondAndChannel { get; set; } = 1;

    /// <summary>Posts to one workspace in a minute.</summary>
    public int PostsPerMinuteAndWorkspace { get; set; } = 300;

    /// <summary>How often something was turned away.</summary>
    public int Refusals => refusals;

    private int refusals;

    /// <summary>How long to wait, or null when the call may go on.</summary>
    internal TimeSpan? Take(string method, string workspace, string? channel)
    {
        if (!IsOn)
            return null;
        var wait = method switch
        {
            "chat.postMessage" => Take($"{workspace}/{channel}", PostsPerSecondAndChannel, TimeSpan.FromSeconds(1))
                ?? Take($"{workspace}/{method}", PostsPerMinuteAndWorkspace, Minute),
            "chat.update" or "chat.delete" or "conversations.history" or "conversations.info" => Take(
                $"{workspace}/{method}",
                50,
                Minute
            ),
            "apps.connections.open" => Take(method, 20, Minute),
            _ => Take($"{workspace}/{method}", 100, Minute),
        };
        if (wait is not null)
            Interlocked.Increment(ref refusals);
        return wait;
    }

    private TimeSpan? Take(string key, int most, TimeSpan span) =>
        windows.GetOrAdd(key, _ => new Window()).Take(clock.GetUtcNow(), most, span);

    private sealed class Window
    {
        private readonly Queue<DateTimeOffset> taken = new();

        public TimeSpan? Take(DateTimeOffset now, int most, TimeSpan span)
        {
            lock (taken)
            {
                while (taken.TryPeek(out var first) && now - first >= span)
                    taken.Dequeue();
                if (taken.Count >= most)
                    return taken.Peek() + span - now;
                taken.Enqueue(now);
                return null;
            }
        }
    }
}
