using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground;

/// <summary>What a chat's server does: keeps messages, and tells the pages about each in the order it was kept.</summary>
internal sealed class PlaygroundChat(IPlaygroundStore store, PlaygroundFeed feed, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <param name="onlyFor">The one member who may see it, or null for the channel.</param>
    /// <param name="key">Names the message for ever; with a key used before, the first message is given back.</param>
    public async ValueTask<PlaygroundMessage> Add(
        string channel,
        string author,
        string? onlyFor,
        Card card,
        string? key,
        CancellationToken cancel
    )
    {
        var drawn = CardDrawing.Draw(card);
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var message = await store.Add(channel, author, onlyFor, drawn, Now(), key, cancel);
            feed.Publish(new PlaygroundEvent(PlaygroundChange.Added, message));
            return message;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Replaces a message's card; null when there is no such message.</summary>
    public async ValueTask<PlaygroundMessage?> Replace(long id, Card card, CancellationToken cancel)
    {
        var drawn = CardDrawing.Draw(card);
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var message = await store.Replace(id, drawn, Now(), cancel);
            if (message is not null)
                feed.Publish(new PlaygroundEvent(PlaygroundChange.Edited, message));
            return message;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Takes a message away; null when there is no such message.</summary>
    public async ValueTask<PlaygroundMessage?> Remove(long id, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var message = await store.Remove(id, cancel);
            if (message is not null)
                feed.Publish(new PlaygroundEvent(PlaygroundChange.Removed, message));
            return message;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>The message, if <paramref name="reader"/> may see it.</summary>
    public async ValueTask<PlaygroundMessage?> Find(long id, string reader, CancellationToken cancel) =>
        await store.Find(id, cancel) is { } message && message.IsSeenBy(reader) ? message : null;

    /// <summary>The last messages of a channel that <paramref name="reader"/> may see, oldest first.</summary>
    public ValueTask<ImmutableArray<PlaygroundMessage>> Last(
        string channel,
        string reader,
        int most,
        CancellationToken cancel
    ) => store.Last(channel, reader, most, cancel);

    public void Dispose() => oneAtATime.Dispose();

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
