using System.Collections.Concurrent;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>
/// What was done already. Slack delivers again what it believes lost, in another envelope and perhaps by another way: the same press must not
/// toggle twice, so whoever comes second gets the first one's answer.
/// </summary>
internal sealed class Seen(TimeProvider clock)
{
    private const int Most = 10_000;

    /// <summary>Slack gives up after an hour.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>
    /// Answers are large, and who waits for one is given up on within seconds. A delivery that comes later than this is done already and gets
    /// nothing but its acknowledgement.
    /// </summary>
    private static readonly TimeSpan AnswerMemory = TimeSpan.FromSeconds(30);

    /// <summary>Some more than are answered in a busy second. Each is kilobytes, and what is kept for long the collector looks at seldom.</summary>
    private const int MostAnswers = 64;

    private readonly ConcurrentDictionary<string, Deed> deeds = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string What, DateTimeOffset At)> order = new();
    private readonly ConcurrentQueue<(Deed Deed, DateTimeOffset At)> answers = new();

    /// <param name="what">Names what a person did, not its delivery; null for what may be done again.</param>
    public ValueTask<ReadOnlyMemory<byte>> Once(string? what, Func<Task<ReadOnlyMemory<byte>>> act)
    {
        if (string.IsNullOrEmpty(what))
            return new ValueTask<ReadOnlyMemory<byte>>(act());
        var mine = new Deed(act);
        var first = deeds.GetOrAdd(what, mine);
        if (ReferenceEquals(first, mine))
            Remember(what, mine);
        return new ValueTask<ReadOnlyMemory<byte>>(first.Answer());
    }

    private void Remember(string what, Deed deed)
    {
        var now = clock.GetUtcNow();
        order.Enqueue((what, now));
        while (order.TryPeek(out var oldest) && (order.Count > Most || now - oldest.At > Memory))
            if (order.TryDequeue(out oldest))
                deeds.TryRemove(oldest.What, out _);
        answers.Enqueue((deed, now));
        while (answers.TryPeek(out var oldest) && (answers.Count > MostAnswers || now - oldest.At > AnswerMemory))
            if (answers.TryDequeue(out oldest))
                oldest.Deed.ForgetAnswer();
    }

    /// <summary>Something that is done once, by whoever asks first.</summary>
    private sealed class Deed(Func<Task<ReadOnlyMemory<byte>>> act)
    {
        private static readonly Task<ReadOnlyMemory<byte>> Nothing = Task.FromResult(ReadOnlyMemory<byte>.Empty);

        private readonly Lock gate = new();
        private Func<Task<ReadOnlyMemory<byte>>>? act = act;
        private Task<ReadOnlyMemory<byte>> answer = Nothing;

        public Task<ReadOnlyMemory<byte>> Answer()
        {
            lock (gate)
            {
                if (act is null)
                    return answer;
                answer = act();
                act = null;
                return answer;
            }
        }

        /// <summary>What is still being done goes on, and so does whoever waits for it.</summary>
        public void ForgetAnswer()
        {
            lock (gate)
                answer = Nothing;
        }
    }
}
