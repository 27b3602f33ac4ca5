using StretchBot.Content;
using StretchBot.Platforms.Playground;

namespace StretchBot.Operations;

/// <summary>Draws the catalogue's poses for whoever shows them.</summary>
internal sealed class CataloguePictures(Catalogue catalogue) : IPictures
{
    public string? Svg(string stretch, Side side)
    {
        if (catalogue.FindStretch(stretch) is not { } found)
            return null;
        return PoseDrawing.Animated(found, found.Sides.Contains(side) ? side : found.Sides[0]);
    }
}
