namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Keeps one connection under 120 sends in 60 s, with room kept free for heartbeats.</summary>
internal sealed class SendBudget(TimeProvider clock)
{
    private const int Most = 120;
    private const int ForHeartbeats = 10;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<DateTimeOffset> sent = new();

    /// <summary>How long to wait before the next send; zero when it may go, and then it counts.</summary>
    public TimeSpan Take(bool heartbeat)
    {
        var now = clock.GetUtcNow();
        while (sent.TryPeek(out var oldest) && now - oldest >= Window)
            sent.Dequeue();
        if (sent.Count >= Most - (heartbeat ? 0 : ForHeartbeats))
            return sent.Peek() + Window - now;
        sent.Enqueue(now);
        return TimeSpan.Zero;
    }
}
