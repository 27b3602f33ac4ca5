using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StretchBot.Tests.Infrastructure;

/// <summary>One line of the log.</summary>
internal sealed record LogLine(string Category, LogLevel Level, string Message, Exception? Exception);

/// <summary>Keeps what is logged.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = [];

    public IReadOnlyCollection<LogLine> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(new LogLine(category, logLevel, formatter(state, exception), exception));
    }
}
