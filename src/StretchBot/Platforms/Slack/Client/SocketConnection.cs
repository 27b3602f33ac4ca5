using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>One Socket Mode connection.</summary>
internal sealed class SocketConnection : IDisposable
{
    /// <summary>Slack's envelopes are far smaller; more than this is no envelope.</summary>
    private const int LargestMessage = 1024 * 1024;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Acknowledgements are small: one that does not fit into what is on its way means that nobody takes anything any more.</summary>
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(10);

    /// <summary>Bytes there are at least for the next part of a message.</summary>
    private const int Room = 4 * 1024;

    private readonly ClientWebSocket socket;
    private readonly BlockingStream wire;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly ArrayBufferWriter<byte> incoming = new(4 * Room);
    private readonly ArrayBufferWriter<byte> outgoing = new(4 * Room);
    private readonly Utf8JsonWriter json;

    private SocketConnection(ClientWebSocket socket, BlockingStream wire)
    {
        this.socket = socket;
        this.wire = wire;
        json = new Utf8JsonWriter(outgoing);
    }

    public static async Task<SocketConnection> Open(Uri address, CancellationToken cancel)
    {
        var opened = new ClientWebSocket();
        opened.Options.KeepAliveInterval = KeepAlive;
        opened.Options.KeepAliveTimeout = KeepAlive;
        BlockingStream? stream = null;
        using var http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                ConnectCallback = async (to, stop) =>
                    stream = await BlockingStream.Connect(to.DnsEndPoint, SendWithin, stop),
            }
        );
        try
        {
            await opened.ConnectAsync(address, http, cancel);
            return new SocketConnection(opened, stream!);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The next message; null once the connection has ended. What is no JSON is passed over. One reader at a time.</summary>
    public async Task<Envelope?> Receive(CancellationToken cancel)
    {
        while (await NextMessage(cancel))
            if (SlackJson.Read<Envelope>(incoming.WrittenSpan) is { } envelope)
                return envelope;
        return null;
    }

    /// <summary>As <see cref="Receive"/>, but waits on the calling thread, and in the operating system.</summary>
    public Envelope? Wait(CancellationToken cancel)
    {
        wire.TakesTheReader = true;
        return Receive(cancel).GetAwaiter().GetResult();
    }

    /// <summary>Acknowledges an envelope. If the connection goes away meanwhile, Slack delivers it again.</summary>
    /// <param name="payload">JSON to answer with; empty for none.</param>
    public async Task Acknowledge(string envelope, ReadOnlyMemory<byte> payload)
    {
        await oneAtATime.WaitAsync();
        try
        {
            Write(envelope, payload);
            await socket.SendAsync(
                outgoing.WrittenMemory,
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or ObjectDisposedException)
        {
            // It is gone, and with it whoever would have heard.
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        json.Dispose();
        oneAtATime.Dispose();
    }

    private void Write(string envelope, ReadOnlyMemory<byte> payload)
    {
        outgoing.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("envelope_id", envelope);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(payload.Span, skipInputValidation: true);
        }
        json.WriteEndObject();
        json.Flush();
    }

    private async ValueTask<bool> NextMessage(CancellationToken cancel)
    {
        incoming.ResetWrittenCount();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(incoming.GetMemory(Room), cancel);
                if (
                    part.MessageType == WebSocketMessageType.Close
                    || incoming.WrittenCount + part.Count > LargestMessage
                )
                    return false;
                incoming.Advance(part.Count);
                if (part.EndOfMessage)
                    return true;
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException)
        {
            return false;
        }
    }
}
