using NodaTime;
using Quartz;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Digest;
using StretchBot.Outbox;
using StretchBot.Storage;

namespace StretchBot.Scheduling;

/// <summary>Looks after one kind of due rows, then asks to be woken when the next becomes due.</summary>
[DisallowConcurrentExecution]
internal abstract class DueJob(DueKind kind, Alarms alarms, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await alarms.Rang(kind);
        await Work(clock.Now(), cancellationToken);
        if (await EarliestDue(cancellationToken) is { } due)
            await alarms.Set(kind, due);
    }

    protected abstract ValueTask Work(Instant now, CancellationToken cancel);

    protected abstract ValueTask<Instant?> EarliestDue(CancellationToken cancel);
}

/// <summary>Turns due slots into breaks.</summary>
internal sealed class OpenDueBreaks(OpenBreaks breaks, IDueSlots slots, Alarms alarms, TimeProvider clock)
    : DueJob(DueKind.Slots, alarms, clock)
{
    protected override ValueTask Work(Instant now, CancellationToken cancel) => breaks.Run(now, cancel);

    protected override ValueTask<Instant?> EarliestDue(CancellationToken cancel) => slots.EarliestDue(cancel);
}

/// <summary>Moves breaks on whose prompt changes by itself.</summary>
internal sealed class AdvanceDueBreaks(AdvanceBreaks breaks, IDueBreaks due, Alarms alarms, TimeProvider clock)
    : DueJob(DueKind.Breaks, alarms, clock)
{
    protected override ValueTask Work(Instant now, CancellationToken cancel) => breaks.Run(now, cancel);

    protected override ValueTask<Instant?> EarliestDue(CancellationToken cancel) => due.EarliestDue(cancel);
}

/// <summary>Asks for the digests that are due.</summary>
internal sealed class PostDueDigests(PostDigests digests, IDigestStore due, Alarms alarms, TimeProvider clock)
    : DueJob(DueKind.Digests, alarms, clock)
{
    protected override ValueTask Work(Instant now, CancellationToken cancel) => digests.Run(now, cancel);

    protected override ValueTask<Instant?> EarliestDue(CancellationToken cancel) => due.EarliestDue(cancel);
}

/// <summary>Sends what waits in the outbox.</summary>
internal sealed class SendDueIntents(SendOutbox outbox, IOutboxStore store, Alarms alarms, TimeProvider clock)
    : DueJob(DueKind.Outbox, alarms, clock)
{
    protected override ValueTask Work(Instant now, CancellationToken cancel) => outbox.Run(cancel);

    protected override ValueTask<Instant?> EarliestDue(CancellationToken cancel) => store.EarliestDue(cancel);
}
