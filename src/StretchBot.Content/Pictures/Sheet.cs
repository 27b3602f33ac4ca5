using System.Text;

namespace StretchBot.Content;

/// <summary>
/// The paper that a picture is drawn on: light and framed, so that it reads on light and dark pages, with a label on top.
/// Measured in units of which the sheet is 800 wide, whatever the size it is shown in.
/// </summary>
static class Sheet
{
    public const double Width = 800;
    public const double Margin = 22;
    public const double TextSize = 31;

    /// <summary>The typeface decides on how much fits: with another one, labels would run over the edge.</summary>
    const string Typeface = "DejaVu Sans";

    const double LineHeight = 40;

    /// <summary>Widths of DejaVu Sans, of its size, on the safe side of the average letter's.</summary>
    const double BoldLetter = 0.67;
    const double Letter = 0.57;

    public static StringBuilder Open(double height, int pixelWidth, int pixelHeight)
    {
        var svg = new StringBuilder(8192);
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixelWidth}\" height=\"{pixelHeight}\"");
        svg.Append($" viewBox=\"0 0 {Sketch.N(Width)} {Sketch.N(height)}\">");
        svg.Append($"<rect width=\"{Sketch.N(Width)}\" height=\"{Sketch.N(height)}\" fill=\"{Palette.Panel}\"/>");
        return svg;
    }

    public static string Close(StringBuilder svg, double height)
    {
        svg.Append($"<rect x=\"1.5\" y=\"1.5\" width=\"{Sketch.N(Width - 3)}\" height=\"{Sketch.N(height - 3)}\"");
        svg.Append($" fill=\"none\" stroke=\"{Palette.Border}\" stroke-width=\"3\"/>");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Where the label ends: it takes a second line when one is too short.</summary>
    public static double BelowLabel(PictureLabel label) => 16 + (LineHeight * (FitsOneLine(label) ? 1 : 2));

    public static void Write(StringBuilder svg, PictureLabel label)
    {
        svg.Append($"<text x=\"{Sketch.N(Margin)}\" y=\"46\" {Font(TextSize)} font-weight=\"bold\">");
        svg.Append(Markup.Escape(label.Name));
        if (FitsOneLine(label))
            svg.Append(
                $"<tspan font-weight=\"normal\" dx=\"{Sketch.N(TextSize * 0.3)}\">· {Markup.Escape(label.Details)}</tspan></text>"
            );
        else
            svg.Append($"</text><text x=\"{Sketch.N(Margin)}\" y=\"{Sketch.N(46 + LineHeight)}\" {Font(TextSize)}>")
                .Append($"{Markup.Escape(label.Details)}</text>");
    }

    /// <summary>A line of text around a point.</summary>
    public static void WriteCentred(StringBuilder svg, double x, double y, double size, string text) =>
        svg.Append($"<text x=\"{Sketch.N(x)}\" y=\"{Sketch.N(y)}\" text-anchor=\"middle\" {Font(size)}>")
            .Append($"{Markup.Escape(text)}</text>");

    /// <summary>A frame of a pose in a box of the sheet. What the box has room for beyond the crop is shown as well.</summary>
    public static void Scene(StringBuilder svg, Pose pose, Frame frame, Crop box, Crop crop)
    {
        var seen = Grown(crop, box.Width / box.Height);
        svg.Append($"<svg x=\"{Sketch.N(box.X)}\" y=\"{Sketch.N(box.Y)}\"");
        svg.Append($" width=\"{Sketch.N(box.Width)}\" height=\"{Sketch.N(box.Height)}\" viewBox=\"");
        svg.Append($"{Sketch.N(seen.X)} {Sketch.N(seen.Y)} {Sketch.N(seen.Width)} {Sketch.N(seen.Height)}\">");
        PoseDrawing.Person(svg, pose with { Frames = [frame] }, 0, null);
        svg.Append("</svg>");
    }

    /// <summary>The crop with room added until it has that shape: equally to the sides, and more above than below.</summary>
    static Crop Grown(Crop crop, double shape)
    {
        const double Above = 0.6;
        if (crop.Width < crop.Height * shape)
        {
            var width = crop.Height * shape;
            return crop with { X = crop.X - ((width - crop.Width) / 2), Width = width };
        }

        var height = crop.Width / shape;
        return crop with { Y = crop.Y - ((height - crop.Height) * Above), Height = height };
    }

    static bool FitsOneLine(PictureLabel label) =>
        ((label.Name.Length * BoldLetter) + ((label.DetailRoom + 3) * Letter)) * TextSize <= Width - (2 * Margin);

    static string Font(double size) =>
        $"font-family=\"{Typeface}\" font-size=\"{Sketch.N(size)}\" fill=\"{Palette.Text}\"";
}
