namespace StretchBot.Platforms.Slack.Client;

/// <summary>
/// Reads a connection on a thread of its own, and takes each envelope on that same thread: an answer waits for no second one. Whoever keeps the
/// thread for long keeps it, and another reads on: nobody waits for a handler that is slow.
/// </summary>
/// <param name="take">Handles an envelope; what it still has to do when it returns is waited for at the end.</param>
internal sealed class EnvelopeReader(SocketConnection connection, Func<Envelope, Task> take, TimeProvider clock)
{
    /// <summary>Whoever holds the thread at two looks in a row has kept it.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly HashSet<Task> inHand = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the reading thread is busy with; null while it reads.</summary>
    private Envelope? taken;
    private Envelope? takenAtLastLook;

    /// <summary>Runs until the connection has ended, or it is cancelled, and everything that came has been handled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        await using (clock.CreateTimer(_ => Look(cancel), null, BetweenLooks, BetweenLooks))
        {
            Start(cancel);
            await ended.Task;
        }
        while (Unfinished() is { Length: > 0 } unfinished)
            await Task.WhenAll(unfinished);
    }

    private void Start(CancellationToken cancel) =>
        Keep(
            Task.Factory.StartNew(
                () => Read(cancel),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
        );

    private void Read(CancellationToken cancel)
    {
        try
        {
            while (connection.Wait(cancel) is { } envelope)
            {
                Volatile.Write(ref taken, envelope);
                Keep(take(envelope));
                var another = Interlocked.CompareExchange(ref taken, null, envelope);
                if (!ReferenceEquals(another, envelope))
                    return;
            }
            ended.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            ended.TrySetResult();
        }
#pragma warning disable CA1031 // Whoever runs the reader hears of it.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            ended.TrySetException(bug);
        }
    }

    private void Look(CancellationToken cancel)
    {
        var now = Volatile.Read(ref taken);
        if (
            now is not null
            && ReferenceEquals(now, takenAtLastLook)
            && ReferenceEquals(Interlocked.CompareExchange(ref taken, null, now), now)
        )
            Start(cancel);
        takenAtLastLook = now;
    }

    private void Keep(Task work)
    {
        if (work.IsCompleted)
            return;
        lock (gate)
        {
            inHand.RemoveWhere(task => task.IsCompleted);
            inHand.Add(work);
        }
    }

    private Task[] Unfinished()
    {
        lock (gate)
            return [.. inHand.Where(task => !task.IsCompleted)];
    }
}
