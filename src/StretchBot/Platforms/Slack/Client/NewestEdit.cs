using System.Collections.Concurrent;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Of several edits of one message that wait for their turn, sends the newest; the others share its outcome.</summary>
internal sealed class NewestEdit
{
    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    /// <param name="message">What is edited.</param>
    /// <param name="send">Sends what is newest when its turn comes.</param>
    public async ValueTask<Said<PostAnswer>> Send(
        string message,
        MessageContent content,
        Func<MessageContent, ValueTask<Said<PostAnswer>>> send
    )
    {
        Line line;
        Task<Said<PostAnswer>>? shared;
        do
        {
            line = lines.GetOrAdd(message, _ => new Line());
        } while (!line.Join(content, out shared));
        if (shared is not null)
            return await shared;
        try
        {
            return await line.Run(send);
        }
        finally
        {
            // Nobody may join a line that has ended: whoever comes now begins another.
            lines.TryRemove(new KeyValuePair<string, Line>(message, line));
        }
    }

    private sealed class Line
    {
        private readonly Lock gate = new();
        private MessageContent? waiting;
        private TaskCompletionSource<Said<PostAnswer>>? next;
        private bool isRunning;
        private bool hasEnded;

        /// <summary>False when the line has ended meanwhile. <paramref name="shared"/> is null for whoever must run it.</summary>
        public bool Join(MessageContent content, out Task<Said<PostAnswer>>? shared)
        {
            lock (gate)
            {
                shared = null;
                if (hasEnded)
                    return false;
                waiting = content;
                if (isRunning)
                    shared = (next ??= New()).Task;
                isRunning = true;
                return true;
            }
        }

        public async ValueTask<Said<PostAnswer>> Run(Func<MessageContent, ValueTask<Said<PostAnswer>>> send)
        {
            Said<PostAnswer>? own = null;
            TaskCompletionSource<Said<PostAnswer>>? sharers = null;
            try
            {
                while (Take(out sharers) is { } content)
                {
                    var outcome = await send(content);
                    own ??= outcome;
                    sharers?.SetResult(outcome);
                }
                return own!.Value;
            }
            catch (Exception fault)
            {
                sharers?.TrySetException(fault);
                End(fault);
                throw;
            }
        }

        /// <summary>The newest content, with those who wait for its outcome; null, and the end of the line, when there is none.</summary>
        private MessageContent? Take(out TaskCompletionSource<Said<PostAnswer>>? sharers)
        {
            lock (gate)
            {
                var content = waiting;
                sharers = next;
                waiting = null;
                next = null;
                hasEnded = content is null;
                return content;
            }
        }

        private void End(Exception fault)
        {
            lock (gate)
            {
                hasEnded = true;
                next?.TrySetException(fault);
            }
        }

        private static TaskCompletionSource<Said<PostAnswer>> New() =>
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
