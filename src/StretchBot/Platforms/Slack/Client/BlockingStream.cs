using System.Net;
using System.Net.Sockets;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>
/// A TCP connection whose reader waits in the operating system, on its own thread. Asynchronous sockets are waited for by a thread of the
/// runtime, which then has to wake the one that reads on: a second wait for a processor, and on a small machine the longest part of an answer.
/// Nothing asynchronous may ever be asked of this socket: it would wait the other way from then on.
/// </summary>
internal sealed class BlockingStream : NetworkStream
{
    private BlockingStream(Socket socket)
        : base(socket, ownsSocket: true) { }

    /// <summary>Whether reads take the thread that asks. Until then each has a thread lent to it, so that opening a connection keeps nobody.</summary>
    public bool TakesTheReader { get; set; }

    /// <param name="sendWithin">For how long a write may wait for the other side to take what was sent before.</param>
    /// <exception cref="SocketException">There is nobody.</exception>
    public static async Task<BlockingStream> Connect(EndPoint to, TimeSpan sendWithin, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            SendTimeout = (int)sendWithin.TotalMilliseconds,
        };
        try
        {
            await using var giveUp = cancel.Register(socket.Dispose);
            await OnALentThread(() =>
            {
                socket.Connect(to);
                return true;
            });
            return new BlockingStream(socket);
        }
        catch
        {
            socket.Dispose();
            cancel.ThrowIfCancellationRequested();
            throw;
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        TakesTheReader ? new(Read(buffer.Span)) : new(OnALentThread(() => Read(buffer.Span)));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    private static Task<T> OnALentThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
