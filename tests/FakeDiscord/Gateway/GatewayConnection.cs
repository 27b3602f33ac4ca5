using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace StretchBot.FakeDiscord.Gateway;

/// <summary>One websocket. What is sent goes through one queue, so that one compression context sees it in order.</summary>
internal sealed class GatewayConnection : IAsyncDisposable
{
    private readonly WebSocket socket;
    private readonly Channel<byte[]> outgoing = Channel.CreateUnbounded<byte[]>();
    private readonly MemoryStream compressed = new();
    private readonly ZLibStream? zlib;

    public GatewayConnection(WebSocket socket, bool compress)
    {
        this.socket = socket;
        zlib = compress ? new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public void Send(JsonNode message) => outgoing.Writer.TryWrite(Encoding.UTF8.GetBytes(message.ToJsonString()));

    /// <summary>As a router that loses its power: no closing words.</summary>
    public void Drop() => socket.Abort();

    public async Task Close(int code, string words)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, words, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            socket.Abort();
        }
    }

    public async Task Pump(CancellationToken cancel)
    {
        await foreach (var bytes in outgoing.Reader.ReadAllAsync(cancel))
        {
            if (socket.State != WebSocketState.Open)
                continue;
            if (zlib is null)
                await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancel);
            else
                await socket.SendAsync(Compress(bytes), WebSocketMessageType.Binary, endOfMessage: true, cancel);
        }
    }

    /// <summary>The next message, or null when the client closed.</summary>
    public async Task<JsonObject?> Receive(CancellationToken cancel)
    {
        var buffer = new byte[8192];
        using var whole = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(whole.ToArray())!.AsObject();
        }
    }

    public int? ClosedWith => (int?)socket.CloseStatus;

    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        if (zlib is not null)
            await zlib.DisposeAsync();
        await compressed.DisposeAsync();
    }

    private byte[] Compress(byte[] bytes)
    {
        compressed.SetLength(0);
        zlib!.Write(bytes);
        zlib.Flush();
        return compressed.ToArray();
    }
}
