using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>A person, or the bot, in a workspace.</summary>
public sealed class FakeUser(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public bool IsAdmin { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsBot { get; init; }

    public string Zone { get; set; } = "Europe/Berlin";

    public string Locale { get; set; } = "en-US";
}

/// <summary>A channel, private channel or direct message.</summary>
public sealed class FakeChannel(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public bool IsPrivate { get; init; }

    /// <summary>The one person this direct message with the bot is with, or null for a channel.</summary>
    public string? With { get; init; }

    public bool IsArchived { get; set; }

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    internal List<FakeMessage> All { get; } = [];
}

/// <summary>A message as the server keeps it.</summary>
public sealed class FakeMessage(string ts, string channel, string author)
{
    public string Ts { get; } = ts;

    public string Channel { get; } = channel;

    public string Author { get; } = author;

    public string Text { get; set; } = "";

    public JsonArray Blocks { get; set; } = [];

    public JsonObject? Metadata { get; set; }

    /// <summary>The one person who sees it, or null when the channel does.</summary>
    public string? OnlyFor { get; init; }

    public bool IsEdited { get; set; }

    public IReadOnlyCollection<string> Files { get; init; } = [];
}

/// <summary>A modal or Home as the server keeps it.</summary>
public sealed class FakeView(string id, string user, JsonObject json)
{
    public string Id { get; } = id;

    public string User { get; } = user;

    public JsonObject Json { get; set; } = json;

    public int Version { get; set; } = 1;

    public string Hash => $"{Id}.{Version}";

    public bool IsOpen { get; set; } = true;
}

/// <summary>An uploaded file.</summary>
public sealed class FakeFile(string id, string name, int length)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public int Length { get; } = length;

    public byte[] Bytes { get; set; } = [];

    public bool IsComplete { get; set; }
}

/// <summary>One Slack workspace with the bot in it.</summary>
public sealed class Workspace(string team, string name)
{
    public const string BotUser = "UBOT";

    private static readonly string[] Every =
    [
        "channels:history",
        "channels:read",
        "chat:write",
        "chat:write.public",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    ];

    /// <summary>Told when the token becomes another.</summary>
    internal Action? TokenChanged { get; set; }

    public string Team { get; } = team;

    public string Name { get; } = name;

    /// <summary>The Enterprise Grid organisation it belongs to, or null.</summary>
    public string? Enterprise { get; init; }

    /// <summary>True when the bot was installed for the whole organisation: its token then stands for all of its workspaces.</summary>
    public bool IsOrgInstall { get; init; }

    public string BotToken
    {
        get;
        set
        {
            field = value;
            TokenChanged?.Invoke();
        }
    } = $"xoxb-{team}-token";

    /// <summary>The error that its token answers with once it was revoked, or null while it is good.</summary>
    public string? Revoked { get; set; }

    public HashSet<string> Scopes { get; } = new(Every, StringComparer.Ordinal);

    public Dictionary<string, FakeUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeChannel> Channels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeView> Views { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JsonObject> Homes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeFile> Files { get; } = new(StringComparer.Ordinal);

    public FakeUser AddUser(string id, string name, bool isAdmin = false)
    {
        var user = new FakeUser(id, name) { IsAdmin = isAdmin };
        Users[id] = user;
        foreach (var channel in Channels.Values.Where(channel => channel is { IsPrivate: false, With: null }))
            channel.Members.Add(id);
        return user;
    }

    /// <param name="withBot">Whether the bot was invited to it.</param>
    public FakeChannel AddChannel(string id, string name, bool isPrivate = false, bool withBot = true)
    {
        var channel = new FakeChannel(id, name) { IsPrivate = isPrivate };
        channel.Members.UnionWith(Users.Keys.Where(user => user != BotUser));
        if (withBot)
            channel.Members.Add(BotUser);
        Channels[id] = channel;
        return channel;
    }

    /// <summary>A file that somebody sent.</summary>
    public FakeFile AddFile(string id, string name, byte[] bytes) =>
        Files[id] = new FakeFile(id, name, bytes.Length) { Bytes = bytes, IsComplete = true };

    /// <summary>Takes a message away, as its author or an admin can.</summary>
    public void RemoveMessage(string channel, string ts) =>
        Channels[channel].All.RemoveAll(message => message.Ts == ts);

    /// <summary>The direct message of the bot with a person, made when it is first needed.</summary>
    internal FakeChannel DirectMessage(string user)
    {
        var id = $"D{user}";
        if (!Channels.TryGetValue(id, out var channel))
        {
            channel = new FakeChannel(id, "directmessage") { With = user, IsPrivate = true };
            channel.Members.Add(user);
            channel.Members.Add(BotUser);
            Channels[id] = channel;
        }
        return channel;
    }
}
