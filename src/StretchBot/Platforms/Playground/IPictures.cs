using StretchBot.Content;

namespace StretchBot.Platforms.Playground;

/// <summary>Where the Playground gets the pictures of stretches.</summary>
internal interface IPictures
{
    /// <summary>The picture as an SVG document, moving between its poses; null for a stretch that is not known.</summary>
    string? Svg(string stretch, Side side);
}
