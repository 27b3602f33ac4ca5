using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>One websocket to the gateway: frames in, messages out. It knows nothing of sessions.</summary>
internal sealed class GatewayLine : IDisposable
{
    private const int Piece = 16 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly Inflater inflater = new();
    private readonly SendBudget budget;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly TimeProvider clock;
    private readonly MemoryStream whole = new();
    private readonly byte[] piece = new byte[Piece];

    public GatewayLine(TimeProvider clock)
    {
        this.clock = clock;
        budget = new SendBudget(clock);
        socket.Options.SetRequestHeader("User-Agent", DiscordAddress.UserAgent);
        // The gateway has heartbeats of its own.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>The code with which Discord closed; null while it is open, or when it just broke.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    public Task Connect(Uri gateway, CancellationToken cancel)
    {
        var address = new UriBuilder(gateway) { Query = "v=10&encoding=json&compress=zlib-stream" };
        return socket.ConnectAsync(address.Uri, cancel);
    }

    /// <summary>The next frame, or null when Discord closed.</summary>
    /// <exception cref="WebSocketException">The line broke.</exception>
    public async ValueTask<GatewayFrame?> Receive(CancellationToken cancel)
    {
        whole.SetLength(0);
        while (true)
        {
            var part = await socket.ReceiveAsync(piece.AsMemory(), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(piece.AsSpan(0, part.Count));
            if (!part.EndOfMessage)
                continue;
            if (part.MessageType == WebSocketMessageType.Text)
                return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length));
            if (Inflater.IsWhole(whole.GetBuffer().AsSpan(0, (int)whole.Length)))
                return Read(inflater.Unpack(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        }
    }

    public async ValueTask Send<T>(T said, JsonTypeInfo<T> shape, bool heartbeat, CancellationToken cancel)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(said, shape);
        // Who has to wait waits outside: a heartbeat may overtake.
        while (await Try(message, heartbeat, cancel) is { Ticks: > 0 } wait)
            await Task.Delay(wait, clock, cancel);
    }

    /// <summary>Closes with a code, without waiting for the other side to agree.</summary>
    public async ValueTask Close(int code)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(
                    (WebSocketCloseStatus)code,
                    statusDescription: null,
                    CancellationToken.None
                );
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or IOException)
        {
            // It was broken already.
        }
    }

    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        inflater.Dispose();
        sending.Dispose();
        whole.Dispose();
    }

    /// <summary>Sends it, unless the budget says to wait.</summary>
    private async ValueTask<TimeSpan> Try(byte[] message, bool heartbeat, CancellationToken cancel)
    {
        await sending.WaitAsync(cancel);
        try
        {
            var wait = budget.Take(heartbeat);
            if (wait == TimeSpan.Zero)
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel);
            return wait;
        }
        finally
        {
            sending.Release();
        }
    }

    private static GatewayFrame Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, DiscordJson.Default.GatewayFrame)
        ?? throw new JsonException("The gateway said null.");
}
