using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Discord.Client.Models;

/// <summary>Whom a message may notify. An empty <see cref="Parse"/> is nobody; leaving the whole out would be everybody.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<string>? Roles = null)
{
    public static readonly AllowedMentions Nobody = new([]);
}

/// <summary>A file that a message lists: a new one by the number of its part, one that stays by its id.</summary>
internal sealed record AttachmentRef(string Id, string? Filename = null, string? Description = null);

/// <summary>Bits of a message's flags.</summary>
internal static class MessageFlags
{
    public const int Ephemeral = 1 << 6;
    public const int ComponentsV2 = 1 << 15;
}

/// <summary>A message to be sent or written over: https://discord.com/developers/docs/resources/message#create-message.</summary>
internal sealed record MessageBody
{
    public IReadOnlyList<Component>? Components { get; init; }

    public IReadOnlyList<AttachmentRef>? Attachments { get; init; }

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }
}

/// <summary>A message as it stands.</summary>
internal sealed record Message(
    string Id,
    string ChannelId,
    User? Author,
    int? Flags,
    IReadOnlyList<Component>? Components,
    IReadOnlyList<Attachment>? Attachments
);

internal sealed record Attachment(string Id, string Filename, long Size, string Url);

/// <summary>A file that is sent along.</summary>
internal sealed record Upload(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);

internal sealed record User(
    string Id,
    string? Username = null,
    string? GlobalName = null,
    [property: JsonPropertyName("bot")] bool? IsBot = null
);
