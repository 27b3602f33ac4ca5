using System.Net.WebSockets;
using System.Text.Json;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>One Socket Mode connection. Handlers never run on its receive loop.</summary>
internal sealed class SocketConnection(ClientWebSocket socket) : IDisposable
{
    /// <summary>Slack's envelopes are far smaller; more than this is no envelope.</summary>
    private const int LargestMessage = 1024 * 1024;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    public static async Task<SocketConnection> Open(Uri address, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        try
        {
            await socket.ConnectAsync(address, cancel);
            return new SocketConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message; null once the connection has ended. What is no JSON is passed over.</summary>
    public async Task<Envelope?> Receive(CancellationToken cancel)
    {
        while (await NextMessage(cancel) is { } message)
            if (SlackJson.Read<Envelope>(message) is { } envelope)
                return envelope;
        return null;
    }

    /// <summary>Acknowledges an envelope. False when the connection went away meanwhile: Slack then delivers it again.</summary>
    /// <param name="payload">JSON to answer with; empty for none.</param>
    public async Task<bool> Acknowledge(string envelope, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        var message = Acknowledgement(envelope, payload);
        await oneAtATime.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel);
            return true;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or ObjectDisposedException)
        {
            return false;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Says goodbye, and does not wait for an answer.</summary>
    public async Task Close(CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancel);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException)
        {
            // It is gone already.
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        oneAtATime.Dispose();
    }

    private static ReadOnlyMemory<byte> Acknowledgement(string envelope, ReadOnlyMemory<byte> payload)
    {
        using var buffer = new MemoryStream(payload.Length + 80);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id", envelope);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private async Task<byte[]?> NextMessage(CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
                if (part.MessageType == WebSocketMessageType.Close || message.Length + part.Count > LargestMessage)
                    return null;
                message.Write(buffer.AsSpan(0, part.Count));
                if (part.EndOfMessage)
                    return message.ToArray();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException)
        {
            return null;
        }
    }
}
