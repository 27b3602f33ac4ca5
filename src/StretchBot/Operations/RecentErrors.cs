using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Doctor;

namespace StretchBot.Operations;

/// <summary>
/// Keeps the last errors in memory for whoever asks the doctor. Of an exception only its kind is kept: its message may hold anything.
/// </summary>
internal sealed class RecentErrors(TimeProvider clock, SecretWords secrets) : ILoggerProvider, IRecentErrors
{
    /// <summary>More than anybody is shown at once.</summary>
    private const int Most = 20;

    private const int LongestWords = 160;

    private readonly SecretWords secrets = secrets;
    private readonly Lock gate = new();

    /// <summary>The newest first.</summary>
    private readonly LinkedList<RecentError> kept = [];

    public ImmutableArray<RecentError> Last(int most)
    {
        lock (gate)
            return [.. kept.Take(most)];
    }

    public ILogger CreateLogger(string categoryName) =>
        new Ear(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose() { }

    private void Keep(string source, string words)
    {
        lock (gate)
        {
            var before = kept.FirstOrDefault(error => error.Source == source && error.Words == words);
            if (before is not null)
                kept.Remove(before);
            kept.AddFirst(new RecentError(clock.Now(), source, words, (before?.Times ?? 0) + 1));
            if (kept.Count > Most)
                kept.RemoveLast();
        }
    }

    private sealed class Ear(RecentErrors errors, string source) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Error or LogLevel.Critical;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!IsEnabled(logLevel))
                return;
            var words = VisibleWords.Of(errors.secrets.Hide(formatter(state, exception)));
            var kind = exception is null ? "" : $" ({exception.GetType().Name})";
            errors.Keep(source, VisibleWords.Cut(words, LongestWords) + kind);
        }
    }
}
