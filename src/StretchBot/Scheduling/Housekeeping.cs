using Quartz;
using StretchBot.Conversation;
using StretchBot.Features.Privacy;

namespace StretchBot.Scheduling;

/// <summary>Lets go of what is no longer to be kept, once an hour: nothing of it is worth a wake of its own.</summary>
[DisallowConcurrentExecution]
internal sealed class Housekeeping(Retention retention, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.Run(clock.Now(), cancellationToken);
}
