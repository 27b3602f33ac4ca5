using System.Diagnostics;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client;

/// <summary>Waits for what crosses a socket. The socket takes the machine's own time; the clock of the test moves only when it is told to.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    /// <summary>Until it is so, with the clock standing still.</summary>
    public static Task Until(Func<bool> isSo) => Until(isSo, () => { });

    /// <summary>Until it is so, with the clock moving on step by step.</summary>
    public static Task Until(this SettableClock clock, TimeSpan step, Func<bool> isSo) =>
        Until(isSo, () => clock.Advance(step));

    /// <summary>Until the task ends, with the clock moving on step by step.</summary>
    public static async Task<T> Until<T>(this SettableClock clock, TimeSpan step, ValueTask<T> work)
    {
        var task = work.AsTask();
        await clock.Until(step, () => task.IsCompleted);
        return await task;
    }

    private static async Task Until(Func<bool> isSo, Action between)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            if (Stopwatch.GetElapsedTime(began) > Longest)
                throw new TimeoutException("It did not come to be.");
            between();
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
