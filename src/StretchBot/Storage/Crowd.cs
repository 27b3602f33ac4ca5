using StretchBot.Conversation;

namespace StretchBot.Storage;

/// <summary>
/// Small writes of one kind that come in crowds: when a thousand posts are due at once, each is written down before it is sent. Those that come
/// while others are being written wait, and then go together in one transaction.
/// </summary>
/// <param name="carry">Carries out all of them inside the transaction, and gives a result for each, in their order.</param>
internal sealed class Crowd<TWrite, TResult>(
    Database database,
    Func<StretchBotContext, IReadOnlyList<TWrite>, IReadOnlyList<TResult>> carry
)
{
    private readonly Lock gate = new();
    private List<Waiting> waiting = [];
    private bool isWriting;

    /// <summary>Written when it returns. Cancelling gives up the waiting, not the write.</summary>
    /// <exception cref="NotStoredException">The database cannot be used right now; nothing was written.</exception>
    public async ValueTask<TResult> Write(TWrite write, CancellationToken cancel)
    {
        var mine = new Waiting(write);
        bool leads;
        lock (gate)
        {
            waiting.Add(mine);
            leads = !isWriting;
            isWriting = true;
        }
        if (leads)
            _ = Task.Run(All, CancellationToken.None);
        return await mine.Result.Task.WaitAsync(cancel);
    }

    private async Task All()
    {
        while (Next() is { Count: > 0 } writes)
            try
            {
                var results = await database.Write(
                    context => Task.FromResult(carry(context, [.. writes.Select(write => write.Write)])),
                    CancellationToken.None
                );
                foreach (var (write, result) in writes.Zip(results))
                    write.Result.SetResult(result);
            }
#pragma warning disable CA1031 // It is not lost: each of those who wait is told.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                foreach (var write in writes)
                    write.Result.TrySetException(fault);
            }
    }

    private List<Waiting> Next()
    {
        lock (gate)
        {
            var next = waiting;
            waiting = [];
            isWriting = next.Count > 0;
            return next;
        }
    }

    private sealed record Waiting(TWrite Write)
    {
        /// <summary>Those who waited go on elsewhere: there are more to write.</summary>
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
