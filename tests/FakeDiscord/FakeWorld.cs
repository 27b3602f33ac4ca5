using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StretchBot.FakeDiscord;

/// <summary>Servers, channels, people and messages.</summary>
public sealed partial class FakeWorld
{
    private readonly Lock gate = new();
    private readonly FakeDiscordServer server;
    private readonly Dictionary<string, FakeMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byChannel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byNonce = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FakeChannel> channels = new(StringComparer.Ordinal);
    private readonly List<FakeGuild> guilds = [];

    internal FakeWorld(FakeDiscordServer server) => this.server = server;

    public IReadOnlyList<FakeGuild> Guilds
    {
        get
        {
            lock (gate)
                return [.. guilds];
        }
    }

    /// <summary>How many messages stand in channels for all to see.</summary>
    public int Standing
    {
        get
        {
            lock (gate)
                return messages.Values.Count(message => message.OnlyFor is null);
        }
    }

    public FakeGuild AddGuild(string name, string owner = "1")
    {
        var guild = new FakeGuild(server.NextId(), name, owner);
        lock (gate)
            guilds.Add(guild);
        return guild;
    }

    public FakeChannel AddChannel(FakeGuild guild, string name, int type = 0)
    {
        var channel = new FakeChannel(server.NextId(), guild.Id, name) { Type = type, Position = guild.Channels.Count };
        guild.Channels.Add(channel);
        channels[channel.Id] = channel;
        return channel;
    }

    public FakeMember AddMember(FakeGuild guild, string name, Rights rights = Rights.None, string locale = "en-US")
    {
        var member = new FakeMember(server.NextId(), name, rights, locale);
        guild.Members.Add(member);
        return member;
    }

    public FakeGuild? Guild(string id) => Guilds.FirstOrDefault(guild => guild.Id == id);

    public FakeChannel? Channel(string id) => channels.GetValueOrDefault(id);

    public FakeMember? Member(string id) =>
        Guilds.SelectMany(guild => guild.Members).FirstOrDefault(member => member.Id == id);

    /// <summary>The bot's direct-message channel with a member, made when it is not there.</summary>
    public FakeChannel DirectWith(string member)
    {
        lock (gate)
        {
            if (channels.Values.FirstOrDefault(one => one.Recipient == member) is { } known)
                return known;
            var made = new FakeChannel(server.NextId(), "", "") { Type = 1, Recipient = member };
            channels[made.Id] = made;
            return made;
        }
    }

    public void Forget(FakeChannel channel)
    {
        channels.TryRemove(channel.Id, out _);
        Guild(channel.Guild)?.Channels.Remove(channel);
    }

    /// <summary>Messages of a channel, oldest first.</summary>
    public IReadOnlyList<FakeMessage> In(string channel)
    {
        lock (gate)
            return byChannel.TryGetValue(channel, out var ids) ? [.. ids.Select(id => messages[id])] : [];
    }

    public FakeMessage? Find(string id)
    {
        lock (gate)
            return messages.GetValueOrDefault(id);
    }

    public bool Remove(string id)
    {
        lock (gate)
        {
            if (!messages.Remove(id, out var gone))
                return false;
            byChannel[gone.Channel].Remove(id);
            return true;
        }
    }

    /// <summary>What the bot may do in a channel.</summary>
    internal Rights RightsIn(FakeChannel channel) =>
        channel.Guild.Length == 0
            ? Rights.Invited
            : (Rights.ViewChannel | Rights.SendMessages | Rights.ReadMessageHistory | Guild(channel.Guild)!.BotRights)
                & ~channel.Denied;

    /// <summary>The message that was made with this nonce lately, or null.</summary>
    internal FakeMessage? WithNonce(string nonce)
    {
        lock (gate)
            return
                byNonce.TryGetValue(nonce, out var id)
                && messages.TryGetValue(id, out var message)
                && server.Clock.GetUtcNow() - message.At < server.Settings.NonceWindow
                ? message
                : null;
    }

    /// <summary>Adds it, unless a message with its enforced nonce stands: then gives that one back.</summary>
    internal FakeMessage Add(FakeMessage message, bool enforceNonce)
    {
        lock (gate)
        {
            if (enforceNonce && message.Nonce is { } nonce)
            {
                if (WithNonce(nonce) is { } first)
                    return first;
                byNonce[nonce] = message.Id;
            }
            messages[message.Id] = message;
            if (!byChannel.TryGetValue(message.Channel, out var ids))
                byChannel[message.Channel] = ids = [];
            ids.Add(message.Id);
            return message;
        }
    }

    /// <summary>Writes a body into a message: only what it names changes.</summary>
    internal static void Write(FakeMessage message, JsonObject body, IReadOnlyList<FakeAttachment> attachments)
    {
        if (body.ContainsKey("content"))
            message.Content = (string?)body["content"] ?? "";
        if (body["components"] is JsonArray components)
            message.Components = components.DeepClone().AsArray();
        if (body["embeds"] is JsonArray embeds)
            message.Embeds = embeds.DeepClone().AsArray();
        if (body.ContainsKey("attachments") || message.Attachments.Count == 0)
        {
            message.Attachments.Clear();
            message.Attachments.AddRange(attachments);
        }
    }

    /// <summary>Whom a new message with this body notifies.</summary>
    internal static IEnumerable<string> PingsOf(JsonObject body)
    {
        var text = string.Join(
            '\n',
            Rules
                .SpecGaps.Flat(body["components"]?.AsArray() ?? [])
                .Select(part => (string?)part["content"])
                .Append((string?)body["content"])
                .OfType<string>()
        );
        var allowed = body["allowed_mentions"] as JsonObject;
        bool Parses(string kind) =>
            allowed is null || (allowed["parse"]?.AsArray() ?? []).Any(one => (string?)one == kind);
        bool Names(string list, string id) => (allowed?[list]?.AsArray() ?? []).Any(one => (string?)one == id);
        if (Parses("everyone") && Everyone().IsMatch(text))
            yield return "everyone";
        foreach (var id in UserMention().Matches(text).Select(match => match.Groups["id"].Value))
            if (Parses("users") || Names("users", id))
                yield return id;
        foreach (var id in RoleMention().Matches(text).Select(match => match.Groups["id"].Value))
            if (Parses("roles") || Names("roles", id))
                yield return id;
    }

    [GeneratedRegex(@"(?<!\\)@(everyone|here)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"(?<!\\)<@!?(?<id>\d+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UserMention();

    [GeneratedRegex(@"(?<!\\)<@&(?<id>\d+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleMention();
}
