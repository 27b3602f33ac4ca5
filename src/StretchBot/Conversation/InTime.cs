namespace StretchBot.Conversation;

/// <summary>
/// Slack and Discord want an answer within three seconds. Half of that is the handler's; whoever is not ready by then gets a deferral sent
/// in its stead, and has time.
/// </summary>
public static class InTime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>True when <paramref name="answer"/> ends, well or badly, within <see cref="Patience"/>.</summary>
    public static async ValueTask<bool> IsReady(Task answer, TimeProvider clock)
    {
        if (answer.IsCompleted)
            return true;
        using var enough = new CancellationTokenSource();
        var first = await Task.WhenAny(answer, Task.Delay(Patience, clock, enough.Token));
        await enough.CancelAsync();
        return first == answer;
    }
}
