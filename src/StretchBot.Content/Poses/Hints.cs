namespace StretchBot.Content;

/// <summary>Draws where a stretch is felt and which way to move.</summary>
static class Hints
{
    public static void Draw(Sketch sketch, Pose pose)
    {
        foreach (var frame in pose.Frames.Where(frame => frame.Glow.Count + frame.Arrows.Count > 0))
            sketch.During(frame, () => Of(sketch, frame));
    }

    static void Of(Sketch sketch, Frame frame)
    {
        foreach (var spot in frame.Glow)
            sketch.Dot(spot.At, spot.Radius, Palette.Glow, " fill-opacity=\"0.5\"");
        foreach (var arrow in frame.Arrows)
            Arrow(sketch, arrow);
    }

    static void Arrow(Sketch sketch, Arrow arrow)
    {
        var along = Math.Atan2(arrow.To.Y - arrow.From.Y, arrow.To.X - arrow.From.X);
        sketch.Bar(arrow.From, arrow.To, 1.1, Palette.Glow);
        foreach (var turn in (double[])[2.6, -2.6])
        {
            var barb = new Point(arrow.To.X + (3 * Math.Cos(along + turn)), arrow.To.Y + (3 * Math.Sin(along + turn)));
            sketch.Bar(arrow.To, barb, 1.1, Palette.Glow);
        }
    }
}
