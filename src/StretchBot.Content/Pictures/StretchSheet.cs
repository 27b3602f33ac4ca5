namespace StretchBot.Content;

/// <summary>One stretch on a sheet of 800 by 600 units, in whatever pixels.</summary>
sealed class StretchSheet(PictureLabel label, Pose pose)
{
    const double Height = 600;

    readonly Crop crop = Contents.Of(pose);

    public string Draw(Frame frame, int pixelWidth, int pixelHeight)
    {
        var svg = Sheet.Open(Height, pixelWidth, pixelHeight);
        var top = Sheet.BelowLabel(label);
        Sheet.Scene(svg, pose, frame, new Crop(0, top, Sheet.Width, Height - top), crop);
        Sheet.Write(svg, label);
        return Sheet.Close(svg, Height);
    }
}
