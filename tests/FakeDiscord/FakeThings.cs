using System.Text.Json.Nodes;

namespace StretchBot.FakeDiscord;

/// <summary>Bits of https://discord.com/developers/docs/topics/permissions that the fake knows.</summary>
[Flags]
#pragma warning disable CA1028 // Discord's bits go beyond 32.
public enum Rights : long
#pragma warning restore CA1028
{
    None = 0,
    Administrator = 1L << 3,
    ManageChannels = 1L << 4,
    ManageGuild = 1L << 5,
    ViewChannel = 1L << 10,
    SendMessages = 1L << 11,
    EmbedLinks = 1L << 14,
    AttachFiles = 1L << 15,
    ReadMessageHistory = 1L << 16,
    SendMessagesInThreads = 1L << 38,

    /// <summary>What the invite link asks for.</summary>
    Invited = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | SendMessagesInThreads,
}

public sealed class FakeGuild(string id, string name, string owner)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public string Owner { get; } = owner;

    public string Locale { get; set; } = "en-US";

    /// <summary>What the bot's own role allows.</summary>
    public Rights BotRights { get; set; } = Rights.Invited;

    public List<FakeChannel> Channels { get; } = [];

    public List<FakeMember> Members { get; } = [];

    /// <summary>The shard that hears of it.</summary>
    public int ShardOf(int shards) => (int)((long.Parse(Id, null) >> 22) % shards);
}

public sealed class FakeChannel(string id, string guild, string name)
{
    public string Id { get; } = id;

    /// <summary>Empty for a direct-message channel.</summary>
    public string Guild { get; } = guild;

    public string Name { get; } = name;

    public int Type { get; init; }

    public int Position { get; init; }

    /// <summary>For a direct-message channel: who the bot talks to.</summary>
    public string? Recipient { get; init; }

    /// <summary>Rights that everyone, and so the bot, is denied here.</summary>
    public Rights Denied { get; set; }
}

public sealed record FakeMember(string Id, string Name, Rights Rights = Rights.None, string Locale = "en-US")
{
    public string? Nick { get; init; }

    /// <summary>Closed direct messages: the bot's are answered with 50007.</summary>
    public bool TakesDirectMessages { get; set; } = true;
}

/// <summary>A message as Discord keeps it.</summary>
public sealed class FakeMessage(string id, string channel)
{
    public string Id { get; } = id;

    public string Channel { get; } = channel;

    public string? Nonce { get; init; }

    public DateTimeOffset At { get; init; }

    public string Content { get; set; } = "";

    public JsonArray Components { get; set; } = [];

    public JsonArray Embeds { get; set; } = [];

    public List<FakeAttachment> Attachments { get; } = [];

    public long Flags { get; set; }

    /// <summary>The one member who sees it, or null.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The message of an interaction: its token may edit it.</summary>
    public string? Interaction { get; init; }

    /// <summary>Whom it notified when it was new: <c>everyone</c>, ids of roles and users.</summary>
    public List<string> Pinged { get; } = [];

    public bool Loading { get; set; }

    public int Edits { get; set; }

    public bool IsEphemeral => (Flags & 64) != 0;
}

public sealed record FakeAttachment(string Id, string Name, string? Description, byte[] Bytes);

/// <summary>One request as it came, for tests to look at.</summary>
public sealed record SeenRequest(string Method, string Path, JsonNode? Body, int Files, int Status, DateTimeOffset At);
