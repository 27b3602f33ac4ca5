using System.Collections.Concurrent;
using NodaTime;
using StretchBot.Storage;

namespace StretchBot.Tests.Storage;

/// <summary>Remembers what it was told.</summary>
internal sealed class RememberingAlarm : IAlarm
{
    private readonly ConcurrentQueue<(DueKind Kind, Instant Due)> told = new();

    public (DueKind Kind, Instant Due)[] Told => [.. told];

    public ValueTask Set(DueKind kind, Instant due)
    {
        told.Enqueue((kind, due));
        return ValueTask.CompletedTask;
    }

    public void Forget() => told.Clear();
}
