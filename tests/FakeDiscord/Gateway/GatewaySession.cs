using System.Text.Json.Nodes;

namespace StretchBot.FakeDiscord.Gateway;

/// <summary>What outlives a connection: the sequence and what was said, so that a resume can hear it again.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, int intents)
{
    private readonly Lock gate = new();
    private readonly List<(int Sequence, JsonObject Message)> said = [];
    private int sequence;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public int Intents { get; } = intents;

    public bool IsDead { get; set; }

    public GatewayConnection? Connection { get; private set; }

    public void Dispatch(string name, JsonNode data, int times = 1)
    {
        lock (gate)
        {
            var message = new JsonObject
            {
                ["op"] = 0,
                ["t"] = name,
                ["s"] = ++sequence,
                ["d"] = data.DeepClone(),
            };
            said.Add((sequence, message));
            for (var i = 0; i < times; i++)
                Connection?.Send(message);
        }
    }

    public void Attach(GatewayConnection connection)
    {
        lock (gate)
            Connection = connection;
    }

    public void Detach(GatewayConnection connection)
    {
        lock (gate)
            if (Connection == connection)
                Connection = null;
    }

    /// <summary>Says again what came after <paramref name="after"/>, then RESUMED. False when that cannot be.</summary>
    public bool Resume(GatewayConnection connection, int after)
    {
        lock (gate)
        {
            if (IsDead || after > sequence)
                return false;
            foreach (var (_, message) in said.Where(one => one.Sequence > after))
                connection.Send(message);
            connection.Send(
                new JsonObject
                {
                    ["op"] = 0,
                    ["t"] = "RESUMED",
                    ["s"] = ++sequence,
                    ["d"] = new JsonObject(),
                }
            );
            Connection = connection;
            return true;
        }
    }
}
