using System.Collections.Concurrent;

namespace StretchBot.FakeSlack;

/// <summary>A way in which one call goes wrong.</summary>
public abstract record Trouble
{
    /// <summary>An answer with this status; a 429 with or without a Retry-After, which may be any text.</summary>
    public sealed record Status(int Code, string? RetryAfter = null) : Trouble;

    /// <summary><c>ok: false</c> with this error.</summary>
    public sealed record Error(string Code) : Trouble;

    /// <summary>The connection is cut before anything was done.</summary>
    public sealed record CutBefore : Trouble;

    /// <summary>The call is carried out, and the connection is cut before the answer.</summary>
    public sealed record CutAfter : Trouble;

    /// <summary>The call is carried out, and answered with a 5xx all the same.</summary>
    public sealed record StatusAfter(int Code) : Trouble;

    /// <summary>The answer waits until <paramref name="Until"/> has ended.</summary>
    public sealed record Slow(Task Until) : Trouble;

    /// <summary>The answer is not JSON.</summary>
    public sealed record Garbage : Trouble;
}

/// <summary>What is to go wrong, call by call.</summary>
public sealed class Troubles
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Trouble>> next = new(StringComparer.Ordinal);

    /// <summary>The next calls of the method go wrong, one after the other.</summary>
    public void Next(string method, params ReadOnlySpan<Trouble> troubles)
    {
        var queue = next.GetOrAdd(method, _ => new ConcurrentQueue<Trouble>());
        foreach (var trouble in troubles)
            queue.Enqueue(trouble);
    }

    internal Trouble? Take(string method) =>
        next.TryGetValue(method, out var queue) && queue.TryDequeue(out var trouble) ? trouble : null;
}
