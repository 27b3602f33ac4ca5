using System.Collections.Concurrent;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Work that the gateway's receive loop does not wait for. It is finished before the process ends.</summary>
internal sealed partial class Afterwards(ILogger<Afterwards> log) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> going = new();

    public void Run(Func<Task> work)
    {
        var task = Task.Run(() => Watched(work));
        going[task] = true;
        _ = task.ContinueWith(
            done => going.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(going.Keys).WaitAsync(cancellationToken);

    private async Task Watched(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // The edge: nobody waits for this work, so nobody else would hear of its failure.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Log.Failed(log, bug);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What Discord told could not be dealt with")]
        public static partial void Failed(ILogger log, Exception bug);
    }
}
