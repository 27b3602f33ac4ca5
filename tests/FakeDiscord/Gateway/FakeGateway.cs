using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StretchBot.FakeDiscord.Gateway;

/// <summary>The gateway: who is connected, and what they are told.</summary>
public sealed class FakeGateway
{
    private const int MostSends = 120;
    private static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan IdentifyWindow = TimeSpan.FromSeconds(5);

    private readonly FakeDiscordServer server;
    private readonly ConcurrentDictionary<string, GatewaySession> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<GatewayConnection, byte> connections = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> identified = new();
    private int sessionNumber;

    internal FakeGateway(FakeDiscordServer server) => this.server = server;

    /// <summary>How often a client said IDENTIFY, and RESUME with success.</summary>
    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    /// <summary>The last IDENTIFY, for its intents and properties.</summary>
    public JsonObject? LastIdentify { get; private set; }

    /// <summary>Codes with which clients closed.</summary>
    public ConcurrentQueue<int> ClientCloses { get; } = new();

    /// <summary>Heartbeats get no answer: the connection looks alive and is not.</summary>
    public bool IgnoresHeartbeats { get; set; }

    /// <summary>How often each event is sent: 2 for a gateway that repeats itself.</summary>
    public int Repeats { get; set; } = 1;

    /// <summary>What READY leaves out, by name of its field.</summary>
    public List<string> ReadyLacks { get; } = [];

    /// <summary>What READY says as null, by name of its field.</summary>
    public List<string> ReadyNulls { get; } = [];

    /// <summary>Closes new connections with this code instead of READY.</summary>
    public int? RefusesWith { get; set; }

    public int Heartbeats { get; private set; }

    /// <summary>Shards that are connected and identified.</summary>
    public IReadOnlyList<int> Shards =>
        [.. sessions.Values.Where(session => session.Connection is not null).Select(session => session.Shard).Order()];

    public bool IsConnected => Shards.Count > 0;

    /// <summary>Breaks every connection without a word.</summary>
    public void DropAll()
    {
        foreach (var connection in connections.Keys)
            connection.Drop();
    }

    /// <summary>Op 1: the gateway wants a heartbeat now.</summary>
    public void AskHeartbeat() => Say(new JsonObject { ["op"] = 1, ["d"] = null });

    public void AskReconnect() => Say(new JsonObject { ["op"] = 7, ["d"] = null });

    /// <summary>Op 9. A session that cannot be resumed is forgotten.</summary>
    public void Invalidate(bool resumable)
    {
        if (!resumable)
            foreach (var session in sessions.Values)
                session.IsDead = true;
        Say(new JsonObject { ["op"] = 9, ["d"] = resumable });
    }

    public async Task CloseAll(int code, string words = "")
    {
        foreach (var connection in connections.Keys)
            await connection.Close(code, words);
    }

    /// <summary>Sends an event to the shard that hears of the guild; one without a guild to shard 0.</summary>
    public void Dispatch(string name, JsonNode data, string? guild = null)
    {
        foreach (var session in sessions.Values.Where(session => !session.IsDead && Hears(session, guild)))
            session.Dispatch(name, data, Repeats);
    }

    internal async Task Serve(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
            server.Blame($"gateway opened with {context.Request.QueryString}");
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            server.Blame("gateway opened without a User-Agent of the form DiscordBot (url, version)");
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await using var connection = new GatewayConnection(socket, context.Request.Query["compress"] == "zlib-stream");
        connections[connection] = 0;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(server.Stopping);
        var pump = connection.Pump(over.Token);
        GatewaySession? session = null;
        try
        {
            connection.Send(
                new JsonObject
                {
                    ["op"] = 10,
                    ["d"] = new JsonObject
                    {
                        ["heartbeat_interval"] = (int)server.Settings.HeartbeatInterval.TotalMilliseconds,
                    },
                }
            );
            session = await Converse(connection, over.Token);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException)
        {
            // The line is gone: the session waits for a resume.
        }
        finally
        {
            connections.TryRemove(connection, out _);
            foreach (var one in sessions.Values)
                one.Detach(connection);
            await over.CancelAsync();
            if (connection.ClosedWith is { } code)
            {
                ClientCloses.Enqueue(code);
                // A client that says 1000 or 1001 gives its session up.
                if (code is 1000 or 1001 && session is not null)
                    sessions.TryRemove(session.Id, out _);
            }
            await Quietly(pump);
        }
    }

    private async Task<GatewaySession?> Converse(GatewayConnection connection, CancellationToken cancel)
    {
        GatewaySession? session = null;
        var sends = new Queue<DateTimeOffset>();
        while (await connection.Receive(cancel) is { } message)
        {
            if (IsTooOften(sends))
            {
                await connection.Close(4008, "Rate limited.");
                server.Blame("more than 120 gateway sends in 60 s");
                continue;
            }
            switch ((int)message["op"]!)
            {
                case 1:
                    Heartbeats++;
                    if (!IgnoresHeartbeats)
                        connection.Send(new JsonObject { ["op"] = 11 });
                    break;
                case 2:
                    session = await Identify(connection, message["d"]!.AsObject()) ?? session;
                    break;
                case 6:
                    session = await Resume(connection, message["d"]!.AsObject()) ?? session;
                    break;
                default:
                    server.Blame($"gateway op {message["op"]} is not expected");
                    break;
            }
        }
        return session;
    }

    private async Task<GatewaySession?> Identify(GatewayConnection connection, JsonObject said)
    {
        Identifies++;
        LastIdentify = said;
        if ((string?)said["token"] != FakeDiscordServer.Token)
        {
            await connection.Close(4004, "Authentication failed.");
            return null;
        }
        if (RefusesWith is { } code)
        {
            await connection.Close(code, "");
            return null;
        }
        var intents = (int)said["intents"]!;
        if ((intents & 2) != 0 && !server.Settings.MembersIntent)
        {
            await connection.Close(4014, "Disallowed intent(s).");
            return null;
        }
        var shard = (int?)said["shard"]?[0] ?? 0;
        var shards = (int?)said["shard"]?[1] ?? 1;
        if (shard >= shards || shards < server.Settings.Shards)
        {
            await connection.Close(shard >= shards ? 4010 : 4011, "Sharding required.");
            return null;
        }
        if (!MayIdentify(shard))
        {
            server.Blame("IDENTIFY more than once in 5 s for one concurrency key");
            connection.Send(new JsonObject { ["op"] = 9, ["d"] = false });
            return null;
        }
        server.Settings.IdentifiesLeft--;
        var session = new GatewaySession($"session{Interlocked.Increment(ref sessionNumber)}", shard, shards, intents);
        sessions[session.Id] = session;
        session.Attach(connection);
        session.Dispatch("READY", Ready(session));
        foreach (var guild in server.World.Guilds.Where(guild => guild.ShardOf(shards) == shard))
            session.Dispatch("GUILD_CREATE", server.Payloads.Guild(guild));
        session.Dispatch("SOMETHING_NEW_FROM_DISCORD", new JsonObject { ["surprise"] = true });
        return session;
    }

    private async Task<GatewaySession?> Resume(GatewayConnection connection, JsonObject said)
    {
        if ((string?)said["token"] != FakeDiscordServer.Token)
        {
            await connection.Close(4004, "Authentication failed.");
            return null;
        }
        if (
            sessions.TryGetValue((string?)said["session_id"] ?? "", out var session)
            && session.Resume(connection, (int)said["seq"]!)
        )
        {
            Resumes++;
            return session;
        }
        connection.Send(new JsonObject { ["op"] = 9, ["d"] = false });
        return null;
    }

    private JsonObject Ready(GatewaySession session)
    {
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = FakePayloads.Bot(),
            ["guilds"] = new JsonArray([
                .. server
                    .World.Guilds.Where(guild => guild.ShardOf(session.Shards) == session.Shard)
                    .Select(guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true }),
            ]),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = server.GatewayUrl.ToString(),
            ["session_type"] = "normal",
            ["private_channels"] = null,
            ["presences"] = null,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = FakeDiscordServer.ApplicationId, ["flags"] = 0 },
        };
        foreach (var name in ReadyLacks)
            ready.Remove(name);
        foreach (var name in ReadyNulls)
            ready[name] = null;
        return ready;
    }

    private bool MayIdentify(int shard)
    {
        var now = server.Clock.GetUtcNow();
        var key = shard % server.Settings.MaxConcurrency;
        var may = !identified.TryGetValue(key, out var last) || now - last >= IdentifyWindow;
        if (may)
            identified[key] = now;
        return may;
    }

    private bool IsTooOften(Queue<DateTimeOffset> sends)
    {
        var now = server.Clock.GetUtcNow();
        while (sends.TryPeek(out var oldest) && now - oldest >= SendWindow)
            sends.Dequeue();
        sends.Enqueue(now);
        return sends.Count > MostSends;
    }

    private void Say(JsonObject message)
    {
        foreach (var connection in connections.Keys)
            connection.Send(message);
    }

    private static bool Hears(GatewaySession session, string? guild) =>
        guild is null ? session.Shard == 0 : (int)((long.Parse(guild, null) >> 22) % session.Shards) == session.Shard;

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException)
        {
            // It was to end.
        }
    }
}
