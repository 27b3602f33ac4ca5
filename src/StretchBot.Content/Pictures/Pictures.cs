using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StretchBot.Content;

/// <summary>
/// The drawn pictures of the built-in catalogue, for chats that do not show SVG. A team's own stretches and routines have none.
/// </summary>
public static class Pictures
{
    /// <summary>Pixels of a still and of a routine card.</summary>
    public const int StillWidth = 800;

    /// <inheritdoc cref="StillWidth"/>
    public const int StillHeight = 600;

    /// <summary>Pixels of a moving picture.</summary>
    public const int MovingWidth = 480;

    /// <inheritdoc cref="MovingWidth"/>
    public const int MovingHeight = 360;

    static readonly ConcurrentDictionary<string, DrawnPicture> Read = new(StringComparer.Ordinal);

    /// <summary>The stretch at its main moment; null if there is no such picture.</summary>
    /// <param name="side">The side worked; one that the stretch does not have gives its first.</param>
    public static DrawnPicture? Png(Stretch stretch, Side side) => Find(PictureFile.Still(stretch, side));

    /// <summary>The stretch in motion; null if there is no such picture, as for a stretch that is held all along.</summary>
    /// <inheritdoc cref="Png" path="/param"/>
    public static DrawnPicture? Gif(Stretch stretch, Side side) => Find(PictureFile.Moving(stretch, side));

    /// <summary>What a routine holds, as a strip; null if it is not one of the catalogue's.</summary>
    public static DrawnPicture? RoutineCard(Routine routine) =>
        routine.Slug is { } slug ? Find(PictureFile.Card(slug)) : null;

    // Only the names of embedded pictures open anything: whatever else a name may hold, it is not among them.
    static DrawnPicture? Find(string file)
    {
        if (Read.TryGetValue(file, out var known))
            return known;
        if (EmbeddedFiles.Bytes(PictureFile.Folder + file) is not { } bytes)
            return null;
        return Read.GetOrAdd(file, new DrawnPicture(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]));
    }
}
