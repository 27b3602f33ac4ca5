using System.Globalization;
using System.Text.Json.Nodes;

namespace StretchBot.FakeDiscord;

/// <summary>Things as Discord writes them.</summary>
internal sealed class FakePayloads(FakeDiscordServer server)
{
    public static JsonObject Bot() =>
        new()
        {
            ["id"] = FakeDiscordServer.BotId,
            ["username"] = "StretchBot",
            ["discriminator"] = "0000",
            ["global_name"] = null,
            ["avatar"] = null,
            ["bot"] = true,
        };

    public static JsonObject User(FakeMember member) =>
        new()
        {
            ["id"] = member.Id,
            ["username"] = member.Name.ToLowerInvariant(),
            ["discriminator"] = "0",
            ["global_name"] = member.Name,
            ["avatar"] = null,
        };

    public JsonObject Guild(FakeGuild guild)
    {
        var payload = new JsonObject
        {
            ["id"] = guild.Id,
            ["name"] = guild.Name,
            ["icon"] = null,
            ["splash"] = null,
            ["owner_id"] = guild.Owner,
            ["region"] = "deprecated",
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["features"] = new JsonArray(),
            ["mfa_level"] = 0,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["preferred_locale"] = guild.Locale,
            ["nsfw_level"] = 0,
            ["system_channel_id"] = guild.Channels.FirstOrDefault()?.Id,
            ["system_channel_flags"] = 0,
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["large"] = false,
            ["unavailable"] = false,
            ["member_count"] = guild.Members.Count + 1,
            ["roles"] = Roles(guild),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["voice_states"] = new JsonArray(),
            ["members"] = new JsonArray(BotMember(guild)),
            ["threads"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
        };
        payload["channels"] = new JsonArray([.. guild.Channels.Select(Channel)]);
        return payload;
    }

    public static JsonArray Roles(FakeGuild guild) =>
        [
            Role(guild.Id, "@everyone", Rights.ViewChannel | Rights.SendMessages | Rights.ReadMessageHistory, guild),
            Role(BotRole(guild), "StretchBot", guild.BotRights, guild),
        ];

    public static JsonObject BotMember(FakeGuild guild) =>
        new()
        {
            ["user"] = Bot(),
            ["nick"] = null,
            ["roles"] = new JsonArray(BotRole(guild)),
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        };

    public static JsonObject Member(FakeMember member) =>
        new()
        {
            ["user"] = User(member),
            ["nick"] = member.Nick,
            ["roles"] = new JsonArray(),
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        };

    public JsonObject Channel(FakeChannel channel)
    {
        if (channel.Guild.Length == 0)
            return new JsonObject
            {
                ["id"] = channel.Id,
                ["type"] = 1,
                ["last_message_id"] = null,
                ["recipients"] = new JsonArray([
                    .. server.World.Member(channel.Recipient!) is { } to ? (JsonNode[])[User(to)] : [],
                ]),
            };
        var overwrites = new JsonArray();
        if (channel.Denied != Rights.None)
            overwrites.Add(
                new JsonObject
                {
                    ["id"] = BotRole(server.World.Guild(channel.Guild)!),
                    ["type"] = 0,
                    ["allow"] = "0",
                    ["deny"] = Bits(channel.Denied),
                }
            );
        return new JsonObject
        {
            ["id"] = channel.Id,
            ["guild_id"] = channel.Guild,
            ["type"] = channel.Type,
            ["name"] = channel.Name,
            ["position"] = channel.Position,
            ["topic"] = null,
            ["nsfw"] = false,
            ["rate_limit_per_user"] = 0,
            ["parent_id"] = null,
            ["last_message_id"] = null,
            ["permission_overwrites"] = overwrites,
            ["flags"] = 0,
        };
    }

    /// <param name="nonce">Told to whoever made it, and never in a history.</param>
    public JsonObject Message(FakeMessage message, bool nonce = false)
    {
        var payload = new JsonObject
        {
            ["id"] = message.Id,
            ["channel_id"] = message.Channel,
            ["type"] = message.Interaction is null ? 0 : 20,
            ["author"] = Bot(),
            ["content"] = message.Content,
            ["timestamp"] = Time(message.At),
            ["edited_timestamp"] = message.Edits > 0 ? Time(message.At) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.Pinged.Contains("everyone"),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray([.. message.Attachments.Select(Attachment)]),
            ["embeds"] = message.Embeds.DeepClone(),
            ["pinned"] = false,
            ["flags"] = message.Flags | (message.Loading ? 128L : 0L),
            ["components"] = message.Components.DeepClone(),
        };
        if (nonce && message.Nonce is not null)
            payload["nonce"] = message.Nonce;
        return payload;
    }

    public static string Bits(Rights rights) => ((long)rights).ToString(CultureInfo.InvariantCulture);

    private JsonObject Attachment(FakeAttachment attachment) =>
        new()
        {
            ["id"] = attachment.Id,
            ["filename"] = attachment.Name,
            ["size"] = attachment.Bytes.Length,
            ["description"] = attachment.Description,
            ["url"] = new Uri(server.ApiUrl, $"/attachments/{attachment.Id}/{attachment.Name}").ToString(),
            ["proxy_url"] = new Uri(server.ApiUrl, $"/attachments/{attachment.Id}/{attachment.Name}").ToString(),
        };

    private static JsonObject Role(string id, string name, Rights rights, FakeGuild guild) =>
        new()
        {
            ["id"] = id,
            ["name"] = name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0 },
            ["hoist"] = false,
            ["position"] = id == guild.Id ? 0 : 1,
            ["permissions"] = Bits(rights),
            ["managed"] = id != guild.Id,
            ["mentionable"] = false,
            ["flags"] = 0,
        };

    private static string BotRole(FakeGuild guild) =>
        (long.Parse(guild.Id, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);
}
