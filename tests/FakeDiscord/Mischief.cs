using System.Collections.Concurrent;

namespace StretchBot.FakeDiscord;

/// <summary>What goes wrong with one request.</summary>
public abstract record Trouble
{
    /// <summary>Answers with this status, and does nothing.</summary>
    public sealed record Status(int Code) : Trouble;

    /// <summary>Does what is asked, then breaks the connection: nobody knows that it was done.</summary>
    public sealed record LostAnswer : Trouble;

    /// <summary>Breaks the connection at once.</summary>
    public sealed record Broken : Trouble;

    /// <summary>Answers 429.</summary>
    /// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
    public sealed record Limited(double RetryAfter, string Scope, bool WithHeader = true) : Trouble;

    /// <summary>Answers late.</summary>
    public sealed record Slow(TimeSpan By) : Trouble;
}

/// <summary>Troubles to come, by what they hit.</summary>
public sealed class Mischief
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Trouble>> waiting = new(StringComparer.Ordinal);

    /// <summary>The next requests of this kind go wrong so, one each.</summary>
    /// <param name="request">As <c>POST /channels/{channel_id}/messages</c>.</param>
    public void Next(string request, params ReadOnlySpan<Trouble> troubles)
    {
        var queue = waiting.GetOrAdd(request, _ => new ConcurrentQueue<Trouble>());
        foreach (var trouble in troubles)
            queue.Enqueue(trouble);
    }

    internal Trouble? Take(string request) =>
        waiting.TryGetValue(request, out var queue) && queue.TryDequeue(out var trouble) ? trouble : null;
}
