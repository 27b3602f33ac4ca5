using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StretchBot.FakeSlack;

/// <summary>Socket Mode: addresses that work once, a hello, envelopes on one of the open connections, acknowledgements.</summary>
public sealed class Sockets(SlackServer slack)
{
    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> waiting = new(
        StringComparer.Ordinal
    );
    private readonly List<Connection> open = [];
    private int turn;

    /// <summary>How many connections have said hello and still stand.</summary>
    public int Open
    {
        get
        {
            lock (open)
                return open.Count;
        }
    }

    /// <summary>How many connections there ever were.</summary>
    public int Ever { get; private set; }

    /// <summary>Announces the end of the oldest connection; it goes when the client has another, or when the test cuts it.</summary>
    /// <param name="reason"><c>warning</c> or <c>refresh_requested</c>.</param>
    public Task Announce(string reason)
    {
        var oldest = Oldest();
        oldest.IsLeaving = true;
        return oldest.Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });
    }

    /// <summary>Cuts every connection without a word.</summary>
    public void CutAll()
    {
        lock (open)
            foreach (var connection in open)
                connection.Cut();
    }

    /// <summary>Closes the oldest connection as the server does after a refresh.</summary>
    public Task CloseOldest() => Oldest().Close();

    /// <summary>Sends text that is no envelope, on every connection.</summary>
    public async Task SendRaw(string text)
    {
        Connection[] all;
        lock (open)
            all = [.. open];
        foreach (var connection in all)
            await connection.SendText(text);
    }

    internal string NewAddress()
    {
        var ticket = slack.NewId("ticket");
        tickets[ticket] = true;
        return $"ws://{slack.Address.Authority}/link/?ticket={ticket}&app_id=A1";
    }

    internal async Task Accept(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || !tickets.TryRemove(http.Request.Query["ticket"].ToString(), out _))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext
            {
                KeepAliveInterval = TimeSpan.FromSeconds(10),
                KeepAliveTimeout = TimeSpan.FromSeconds(30),
            }
        );
        using var connection = new Connection(socket);
        await connection.Send(
            new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = Open + 1,
                ["connection_info"] = new JsonObject { ["app_id"] = "A1" },
                ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18060 },
            }
        );
        lock (open)
        {
            open.Add(connection);
            Ever++;
        }
        slack.Told();
        try
        {
            await Receive(socket);
        }
        finally
        {
            lock (open)
                open.Remove(connection);
            slack.Told();
        }
    }

    /// <summary>Sends an envelope on the next connection in turn, and gives the payload of its acknowledgement.</summary>
    internal async Task<JsonNode?> Deliver(string id, string type, JsonObject payload)
    {
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        Connection connection;
        lock (open)
        {
            var staying = open.Where(one => !one.IsLeaving).ToArray();
            if (staying.Length == 0)
                throw new InvalidOperationException("The app has no Socket Mode connection.");
            connection = staying[turn++ % staying.Length];
        }
        await connection.Send(
            new JsonObject
            {
                ["envelope_id"] = id,
                ["type"] = type,
                ["accepts_response_payload"] = type != "events_api",
                ["payload"] = payload.DeepClone(),
            }
        );
        return await answer.Task;
    }

    private Connection Oldest()
    {
        lock (open)
            return open[0];
    }

    private async Task Receive(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                    return;
                }
                message.Write(buffer.AsSpan(0, part.Count));
                if (!part.EndOfMessage)
                    continue;
                Take(Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length));
                message.SetLength(0);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException)
        {
            // The app went away, or the test cut the connection.
        }
        finally
        {
            await message.DisposeAsync();
        }
    }

    private void Take(string text)
    {
        var acknowledgement = JsonNode.Parse(text);
        var id = (string?)acknowledgement?["envelope_id"];
        if (id is null)
            slack.Complain($"An acknowledgement without envelope_id: {text}");
        else if (waiting.TryRemove(id, out var answer))
            answer.SetResult(acknowledgement!["payload"]?.DeepClone());
    }

    private sealed class Connection(WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim oneAtATime = new(1);

        public bool IsLeaving { get; set; }

        public Task Send(JsonObject message) => SendText(message.ToJsonString());

        public async Task SendText(string text)
        {
            await oneAtATime.WaitAsync();
            try
            {
                await socket.SendAsync(
                    Encoding.UTF8.GetBytes(text),
                    WebSocketMessageType.Text,
                    endOfMessage: true,
                    CancellationToken.None
                );
            }
            finally
            {
                oneAtATime.Release();
            }
        }

        public Task Close() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

        public void Cut() => socket.Abort();

        public void Dispose() => oneAtATime.Dispose();
    }
}
