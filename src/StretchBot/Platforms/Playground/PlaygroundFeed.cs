using System.Collections.Concurrent;
using System.Threading.Channels;

namespace StretchBot.Platforms.Playground;

/// <summary>What can happen to a message; a page hears of it by the name in small letters.</summary>
internal enum PlaygroundChange
{
    Added,
    Edited,
    Removed,
}

/// <summary>What happened to a message.</summary>
internal sealed record PlaygroundEvent(PlaygroundChange Change, PlaygroundMessage Message);

/// <summary>Tells connected pages what was added or edited.</summary>
internal sealed class PlaygroundFeed
{
    private readonly ConcurrentDictionary<Listener, bool> listeners = new();

    /// <param name="channel">The one channel to hear of, or null for all.</param>
    /// <param name="reader">The member who listens: nobody else's private messages reach them.</param>
    public Listener Open(string? channel, string reader)
    {
        var listener = new Listener(this, channel, reader);
        listeners[listener] = true;
        return listener;
    }

    public void Publish(PlaygroundEvent what)
    {
        foreach (var listener in listeners.Keys)
            listener.Offer(what);
    }

    private void Close(Listener listener) => listeners.TryRemove(listener, out _);

    /// <summary>One connected page.</summary>
    internal sealed class Listener(PlaygroundFeed feed, string? channel, string reader) : IDisposable
    {
        /// <summary>A page that falls this far behind is cut off; it connects again and fetches what it missed.</summary>
        public const int MostWaiting = 256;

        private readonly Channel<PlaygroundEvent> waiting = Channel.CreateBounded<PlaygroundEvent>(
            new BoundedChannelOptions(MostWaiting) { SingleReader = true }
        );

        public ChannelReader<PlaygroundEvent> Events => waiting.Reader;

        public void Dispose() => feed.Close(this);

        internal void Offer(PlaygroundEvent what)
        {
            if (Concerns(what.Message) && !waiting.Writer.TryWrite(what))
                waiting.Writer.TryComplete();
        }

        private bool Concerns(PlaygroundMessage message) =>
            (channel is null || string.Equals(channel, message.Channel, StringComparison.Ordinal))
            && message.IsSeenBy(reader);
    }
}
