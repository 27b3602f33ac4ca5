using NodaTime;
using Quartz;
using StretchBot.Storage;

namespace StretchBot.Scheduling;

/// <summary>
/// Wakes the job that looks after a kind of due rows. Every job also wakes by itself every <see cref="AtLeastEvery"/>, so an alarm that
/// is lost costs that long at most.
/// </summary>
internal sealed class Alarms(ISchedulerFactory schedulers) : IAlarm, IDisposable
{
    public static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<DueKind, Instant> pending = [];

    /// <summary>Wakes the job at <paramref name="due"/> unless it will wake sooner.</summary>
    public async ValueTask Set(DueKind kind, Instant due)
    {
        var scheduler = await schedulers.GetScheduler(CancellationToken.None);
        await turn.WaitAsync();
        try
        {
            if (
                scheduler.Status != SchedulerStatus.Running
                || (pending.TryGetValue(kind, out var known) && known <= due)
            )
                return;
            pending[kind] = due;
            var key = new TriggerKey($"{kind} alarm");
            var trigger = TriggerBuilder
                .Create()
                .WithIdentity(key)
                .ForJob(JobOf(kind))
                .StartAt(due.ToDateTimeOffset())
                .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
                .Build();
            if (await scheduler.RescheduleJob(key, trigger, CancellationToken.None) is null)
                await scheduler.ScheduleJob(trigger, cancellationToken: CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The job begins: whatever is set from now on needs an alarm of its own.</summary>
    public async ValueTask Rang(DueKind kind)
    {
        await turn.WaitAsync();
        try
        {
            pending.Remove(kind);
        }
        finally
        {
            turn.Release();
        }
    }

    public static JobKey JobOf(DueKind kind) => new(kind.ToString());

    public void Dispose() => turn.Dispose();
}
