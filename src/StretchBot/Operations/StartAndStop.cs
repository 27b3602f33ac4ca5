using StretchBot.Conversation;
using StretchBot.Features.Schedules.Why;

namespace StretchBot.Operations;

/// <summary>Writes down to the second when the bot begins and ends, where it has the time to.</summary>
internal sealed class StartAndStop(IRunningTimes times, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await times.Beat(clock.Now(), cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await times.Beat(clock.Now(), cancellationToken);
        }
        catch (NotStoredException)
        {
            // The last half minute is not worth a stop that fails.
        }
    }
}
