using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground;

/// <summary>A person one can act as.</summary>
/// <param name="Key">What scripts and addresses call them.</param>
internal sealed record PlaygroundMember(string Key, string Name, bool IsAdmin);

/// <summary>The one team of the Playground: who is in it, and its channels.</summary>
internal sealed class PlaygroundTeam(IOptions<PlaygroundOptions> options)
{
    public const string Key = "playground";

    public const string Name = "Playground";

    /// <summary>The author of everything that the bot says.</summary>
    public const string Bot = "stretchbot";

    public static readonly ImmutableArray<PlaygroundMember> Members =
    [
        new("you", "You", IsAdmin: true),
        new("heron", "Heron", IsAdmin: false),
        new("otter", "Otter", IsAdmin: false),
        new("fox", "Fox", IsAdmin: false),
        new("panda", "Panda", IsAdmin: false),
    ];

    public ImmutableArray<string> Channels { get; } = options.Value.ChannelNames;

    public string FirstChannel => Channels[0];

    /// <summary>The member called so, or null.</summary>
    public static PlaygroundMember? Member(string? key) =>
        Members.FirstOrDefault(member => string.Equals(member.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The channel called so, in its own spelling, or null.</summary>
    public string? Channel(string? name) =>
        Channels.FirstOrDefault(channel => string.Equals(channel, name, StringComparison.OrdinalIgnoreCase));

    public static Stranger StrangerOf(PlaygroundMember member, string channel) =>
        new(PlatformName.Playground, Key, Name, channel, channel, member.Key, member.Name, member.IsAdmin, Zone: null);
}
