using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Rendering;

/// <summary>Where Slack finds a picture: by a link that the world can follow, or as a file of the workspace's.</summary>
internal sealed record PictureSource(string? Url, string? File);

/// <summary>Where the pictures of one card are; those that are not to be had are missing.</summary>
internal sealed record PictureSources(ImmutableDictionary<Part, PictureSource> All)
{
    public static readonly PictureSources None = new(
        ImmutableDictionary.Create<Part, PictureSource>(ReferenceEqualityComparer.Instance)
    );

    public bool IsEmpty => All.IsEmpty;

    public PictureSource? Of(Part part) => All.GetValueOrDefault(part);

    /// <summary>The same pictures, found in the same places.</summary>
    public bool Equals(PictureSources? other) =>
        other is not null && All.Count == other.All.Count && All.All(found => found.Value == other.Of(found.Key));

    public override int GetHashCode() =>
        All.Aggregate(0, (hash, found) => hash ^ HashCode.Combine(RuntimeHelpers.GetHashCode(found.Key), found.Value));
}
