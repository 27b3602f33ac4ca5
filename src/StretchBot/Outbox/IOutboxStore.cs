using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Outbox;

/// <summary>Keeps what is still to be said.</summary>
internal interface IOutboxStore
{
    /// <summary>
    /// Takes up to <paramref name="most"/> due intents, posts before edits, earliest first. Each comes back by itself after
    /// <paramref name="lease"/> unless it is finished or put off: a crash loses none.
    /// </summary>
    ValueTask<ImmutableArray<Intent>> Claim(Instant now, int most, Duration lease, CancellationToken cancel);

    /// <summary>It is said. If its subject changed meanwhile, it becomes due again at <paramref name="again"/>.</summary>
    ValueTask Finish(Intent intent, Instant again, CancellationToken cancel);

    /// <summary>It is tried again at <paramref name="due"/>.</summary>
    ValueTask PutOff(Intent intent, Instant due, CancellationToken cancel);

    /// <summary>Intents that were being sent when the process died are due at once. Only while no other process shares the database.</summary>
    ValueTask Recover(Instant now, CancellationToken cancel);

    ValueTask<Instant?> EarliestDue(CancellationToken cancel);

    /// <summary>How many intents wait.</summary>
    ValueTask<int> Depth(CancellationToken cancel);
}
