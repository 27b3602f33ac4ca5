namespace StretchBot.Platforms.Slack.Client;

/// <summary>
/// Reads a connection on a thread of its own, and takes each envelope on that same thread: an answer waits for no second one. From a handler that
/// keeps the thread for long, another takes the reading over: nobody waits for a handler that is slow.
/// </summary>
internal sealed class EnvelopeReader
{
    /// <summary>Whoever holds the thread at two looks in a row has kept it.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly SocketConnection connection;
    private readonly Func<Envelope, Task> take;
    private readonly CancellationToken cancel;

    /// <summary>Set only while there is something to look after: a bot that is left alone wakes nobody.</summary>
    private readonly ITimer nextLook;
    private readonly Lock gate = new();
    private readonly HashSet<Task> inHand = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the reading thread is busy with; null while it reads.</summary>
    private Envelope? taken;
    private Envelope? takenAtLastLook;
    private int isLookSet;

    /// <param name="take">Handles an envelope; what it still has to do when it returns is waited for by <see cref="Finish"/>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public EnvelopeReader(
        SocketConnection connection,
        Func<Envelope, Task> take,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        this.connection = connection;
        this.take = take;
        this.cancel = cancel;
        nextLook = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs until the connection has ended, or it is cancelled.</summary>
    public async Task Run()
    {
        await using (nextLook)
        {
            Start();
            await ended.Task;
        }
    }

    /// <summary>Once it has run: waits until everything that came has been handled.</summary>
    public async Task Finish()
    {
        while (Unfinished() is { Length: > 0 } unfinished)
            await Task.WhenAll(unfinished);
    }

    private void Start() =>
        Keep(
            Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        );

    private void Read()
    {
        try
        {
            while (connection.Wait(cancel) is { } envelope)
            {
                Volatile.Write(ref taken, envelope);
                SetNextLook();
                Keep(take(envelope));
                var mine = Interlocked.CompareExchange(ref taken, null, envelope);
                if (!ReferenceEquals(mine, envelope))
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

    private void Look()
    {
        Interlocked.Exchange(ref isLookSet, 0);
        var now = Volatile.Read(ref taken);
        var isKept = now is not null && ReferenceEquals(now, takenAtLastLook);
        takenAtLastLook = now;
        if (isKept && ReferenceEquals(Interlocked.CompareExchange(ref taken, null, now), now))
            Start();
        else if (now is not null)
            SetNextLook();
    }

    private void SetNextLook()
    {
        if (Interlocked.Exchange(ref isLookSet, 1) == 0)
            nextLook.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
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
