using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>What a call counts against.</summary>
/// <param name="Channel">The channel of a post; null for everything that counts by workspace alone.</param>
internal readonly record struct CallPlace(string Workspace, string Method, string? Channel);

/// <summary>Keeps every call within Slack's limits, by method, workspace and channel. Posts go before edits of the same workspace.</summary>
internal sealed class RateLimits : IDisposable
{
    private readonly ConcurrentDictionary<(string, string), Pace> methods = new();
    private readonly ConcurrentDictionary<string, Posts> posting = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<CallPlace> all;
    private readonly TimeProvider clock;

    public RateLimits(SlackLimits limits, TimeProvider clock)
    {
        this.clock = clock;
        var byChannel = PartitionedRateLimiter.Create<CallPlace, string>(place =>
            place.Channel is { } channel
                ? RateLimitPartition.Get($"{place.Workspace}/{channel}", _ => limits.ForChannel(clock))
                : RateLimitPartition.GetNoLimiter("")
        );
        var byMethod = PartitionedRateLimiter.Create<CallPlace, (string, string)>(place =>
            RateLimitPartition.Get(
                (place.Workspace, place.Method),
                key => methods[key] = limits.ForMethod(key.Item2, clock)
            )
        );
        all = PartitionedRateLimiter.CreateChained(byChannel, byMethod);
    }

    /// <summary>Waits for its turn, which is to be disposed once the call is answered. One that would come too late says so.</summary>
    public async ValueTask<RateLimitLease> Wait(CallPlace place, CancellationToken cancel)
    {
        var posts = posting.GetOrAdd(place.Workspace, _ => new Posts());
        if (place.Method == "chat.update")
            await posts.None(cancel);
        using var turn = place.Method == "chat.postMessage" ? posts.Begin() : null;
        return await all.AcquireAsync(place, 1, cancel);
    }

    /// <summary>How long somebody who did not get a turn has to wait.</summary>
    public static TimeSpan RetryAfter(RateLimitLease turnedAway) =>
        turnedAway.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);

    /// <summary>The server asked for silence on this method.</summary>
    public void Pause(CallPlace place, TimeSpan span)
    {
        if (methods.TryGetValue((place.Workspace, place.Method), out var pace))
            pace.Pause(clock.GetUtcNow() + span);
    }

    public void Dispose() => all.Dispose();

    /// <summary>The posts of one workspace that wait for their turn.</summary>
    private sealed class Posts
    {
        private readonly Lock gate = new();
        private TaskCompletionSource none = Done();
        private int waiting;

        public Task None(CancellationToken cancel)
        {
            lock (gate)
                return none.Task.WaitAsync(cancel);
        }

        public IDisposable Begin()
        {
            lock (gate)
                if (waiting++ == 0)
                    none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new Turn(this);
        }

        private void End()
        {
            lock (gate)
                if (--waiting == 0)
                    none.SetResult();
        }

        private static TaskCompletionSource Done()
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            done.SetResult();
            return done;
        }

        private sealed class Turn(Posts posts) : IDisposable
        {
            public void Dispose() => posts.End();
        }
    }
}
