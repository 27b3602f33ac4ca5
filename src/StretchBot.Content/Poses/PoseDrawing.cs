using System.Text;

namespace StretchBot.Content;

/// <summary>
/// Draws stretches as SVG: plain text, the same for the same input, readable on light and dark pages. A side that the pose
/// does not show is drawn as its mirror image.
/// </summary>
public static class PoseDrawing
{
    /// <summary>CSS pixels a canvas unit takes unless the page says otherwise.</summary>
    const int Scale = 6;

    /// <summary>One frame of a pose.</summary>
    /// <param name="stretch">With at least one pose; see <see cref="Stretch.Poses"/>.</param>
    /// <param name="side">The side worked; Both for the side the pose was drawn with.</param>
    /// <param name="frame">Index of the frame; null for the one that shows the stretch best.</param>
    /// <param name="pose">Index of the pose; 0 is the main view.</param>
    /// <param name="label">Text to write into a corner of the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pose or frame.</exception>
    public static string Still(Stretch stretch, Side side, int? frame = null, int pose = 0, string? label = null)
    {
        var drawn = PoseOf(stretch, side, pose);
        var shown = frame ?? drawn.MainFrame;
        ArgumentOutOfRangeException.ThrowIfNegative(shown, nameof(frame));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shown, drawn.Frames.Count, nameof(frame));
        var svg = Open(stretch, side, drawn, pose);
        Person(svg, drawn, shown, null);
        return Close(svg, drawn, label);
    }

    /// <summary>
    /// The whole pose in motion: each frame held, then 0.8 s of gliding to the next. People who ask for reduced motion see
    /// the frame that shows the stretch best.
    /// </summary>
    /// <param name="stretch">With at least one pose; see <see cref="Stretch.Poses"/>.</param>
    /// <param name="side">The side worked; Both for the side the pose was drawn with.</param>
    /// <param name="pose">Index of the pose; 0 is the main view.</param>
    /// <param name="label">Text to write into a corner of the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pose.</exception>
    public static string Animated(Stretch stretch, Side side, int pose = 0, string? label = null)
    {
        var drawn = PoseOf(stretch, side, pose);
        if (drawn.Frames.Count == 1)
            return Still(stretch, side, null, pose, label);
        var svg = Open(stretch, side, drawn, pose);
        svg.Append("<style>.stretch-still{display:none}@media (prefers-reduced-motion:reduce){");
        svg.Append(".stretch-still{display:inline}.stretch-moving{display:none}}</style>");
        svg.Append("<g class=\"stretch-still\">");
        Person(svg, drawn, drawn.MainFrame, null);
        svg.Append("</g><g class=\"stretch-moving\">");
        Person(svg, drawn, 0, new Timeline(drawn));
        svg.Append("</g>");
        return Close(svg, drawn, label);
    }

    /// <summary>What the main picture shows, for people who do not see it; the stretch's name when it has no picture.</summary>
    public static string AltText(Stretch stretch, Side side, int pose = 0) =>
        stretch.Poses.Count == 0 ? stretch.Name : SideWords.Fill(stretch.Poses[pose].Alt, side);

    /// <summary>A pose as that side does it.</summary>
    internal static Pose PoseOf(Stretch stretch, Side side, int pose = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pose);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pose, stretch.Poses.Count);
        var drawn = stretch.Poses[pose];
        var asDrawn = side == Side.Both || drawn.ShowsSide == Side.Both || drawn.ShowsSide == side;
        return asDrawn ? drawn : Mirror.Of(drawn);
    }

    static StringBuilder Open(Stretch stretch, Side side, Pose pose, int index)
    {
        var crop = pose.Crop;
        var title = stretch.OneSided && side != Side.Both ? $"{stretch.Name}, {Words.For(side)} side" : stretch.Name;
        var svg = new StringBuilder(8192);
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        svg.Append($" width=\"{Sketch.N(crop.Width * Scale)}\" height=\"{Sketch.N(crop.Height * Scale)}\"");
        svg.Append(
            $" viewBox=\"{Sketch.N(crop.X)} {Sketch.N(crop.Y)} {Sketch.N(crop.Width)} {Sketch.N(crop.Height)}\">"
        );
        svg.Append($"<title>{Markup.Escape(title)}</title>");
        svg.Append($"<desc>{Markup.Escape(AltText(stretch, side, index))}</desc>");
        svg.Append($"<rect x=\"{Sketch.N(crop.X + 0.2)}\" y=\"{Sketch.N(crop.Y + 0.2)}\"");
        svg.Append($" width=\"{Sketch.N(crop.Width - 0.4)}\" height=\"{Sketch.N(crop.Height - 0.4)}\" rx=\"2\"");
        svg.Append($" fill=\"{Palette.Panel}\" stroke=\"{Palette.Border}\" stroke-width=\"0.4\"/>");
        // Clips what leaves the crop, also where a page gives the picture another shape than its own.
        svg.Append($"<svg x=\"{Sketch.N(crop.X)}\" y=\"{Sketch.N(crop.Y)}\"");
        svg.Append($" width=\"{Sketch.N(crop.Width)}\" height=\"{Sketch.N(crop.Height)}\"");
        return svg.Append(
            $" viewBox=\"{Sketch.N(crop.X)} {Sketch.N(crop.Y)} {Sketch.N(crop.Width)} {Sketch.N(crop.Height)}\">"
        );
    }

    /// <summary>Everything in the picture, with nothing around it.</summary>
    internal static void Person(StringBuilder svg, Pose pose, int shown, Timeline? timeline)
    {
        var sketch = new Sketch(svg, pose.Frames, shown, timeline);
        Scenery.Behind(sketch, pose);
        Figure.Draw(sketch, pose);
        Scenery.InFront(sketch, pose);
        Hints.Draw(sketch, pose);
    }

    static string Close(StringBuilder svg, Pose pose, string? label)
    {
        svg.Append("</svg>");
        if (!string.IsNullOrWhiteSpace(label))
        {
            var size = pose.Crop.Width / 22;
            svg.Append($"<text x=\"{Sketch.N(pose.Crop.X + 3)}\" y=\"{Sketch.N(pose.Crop.Y + 2 + size)}\"");
            svg.Append($" font-family=\"system-ui, DejaVu Sans, sans-serif\" font-size=\"{Sketch.N(size)}\"");
            svg.Append($" fill=\"{Palette.Text}\">{Markup.Escape(label)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }
}
