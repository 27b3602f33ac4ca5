using NodaTime;

namespace StretchBot.Features.Privacy;

/// <summary>Keeps nothing longer than was promised.</summary>
internal sealed class Retention(IRetentionStore store, RetentionRules rules)
{
    /// <summary>Small enough not to hold up a press.</summary>
    public const int Batch = 500;

    public async ValueTask Run(Instant now, CancellationToken cancel)
    {
        while (await store.Fold(now - rules.KeepFor, Batch, now, cancel) == Batch)
            cancel.ThrowIfCancellationRequested();
        await store.EraseTeamsGone(now - rules.AfterLeaving, cancel);
    }
}
