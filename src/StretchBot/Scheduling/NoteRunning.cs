using Quartz;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Why;

namespace StretchBot.Scheduling;

/// <summary>Says that the bot is running, every half minute.</summary>
[DisallowConcurrentExecution]
internal sealed class NoteRunning(IRunningTimes times, TimeProvider clock) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        times.Beat(clock.Now(), cancellationToken);
}
