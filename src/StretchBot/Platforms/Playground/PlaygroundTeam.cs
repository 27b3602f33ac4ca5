using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground;

/// <summary>A person one can act as.</summary>
/// <param name="Key">What scripts and addresses call them.</param>
/// <param name="Name">What the others call them; one of them is called by a word that each language has.</param>
internal sealed record PlaygroundMember(string Key, Text Name, bool IsAdmin);

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
        new("heron", Text.Said("Heron"), IsAdmin: false),
        new("otter", Text.Said("Otter"), IsAdmin: false),
        new("fox", Text.Said("Fox"), IsAdmin: false),
        new("panda", Text.Said("Panda"), IsAdmin: false),
    ];

    public ImmutableArray<string> Channels { get; } = options.Value.ChannelNames;

    public string FirstChannel => Channels[0];

    /// <summary>The member called so, or null.</summary>
    public static PlaygroundMember? Member(string? key) =>
        Members.FirstOrDefault(member => string.Equals(member.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The channel called so, in its own spelling, or null.</summary>
    public string? Channel(string? name) =>
        Channels.FirstOrDefault(channel => string.Equals(channel, name, StringComparison.OrdinalIgnoreCase));

    /// <param name="language">The team's: the one in which the member's name is kept.</param>
    public static Stranger StrangerOf(PlaygroundMember member, string channel, Language language) =>
        new(
            PlatformName.Playground,
            Key,
            Name,
            channel,
            channel,
            member.Key,
            member.Name.In(language).ToString(),
            member.IsAdmin,
            Zone: null
        );
}
