namespace StretchBot.Content;

/// <summary>Draws neck and head: once, upright, in a group that is moved and turned.</summary>
static class HeadFigure
{
    const double Radius = 4.8;

    public static void Draw(Sketch sketch, Pose pose)
    {
        sketch.Line(frame => frame.Neck, frame => frame.Head, 3.4, Palette.Skin);
        Action head = pose.View == PoseView.Side ? () => Profile(sketch, pose.Facing) : () => FullFace(sketch, pose);
        sketch.Group("translate", frame => $"{Sketch.N(frame.Head.X)} {Sketch.N(frame.Head.Y)}", head);
    }

    /// <summary>A profile that looks right; one that looks left is its mirror image, so that the hair stays behind.</summary>
    static void Profile(Sketch sketch, Side facing)
    {
        var left = facing == Side.Left;
        if (left)
            sketch.Write("<g transform=\"scale(-1 1)\">");
        sketch.Group("rotate", frame => Sketch.N(-Slant(frame.Face.Degrees, left)), () => ProfileParts(sketch));
        if (left)
            sketch.Write("</g>");
    }

    static void ProfileParts(Sketch sketch)
    {
        sketch.Dot(new Point(0, 0), Radius, Palette.Skin);
        sketch.Dot(new Point(4.9, 0), 1.1, Palette.Skin);
        sketch.Shape(_ => "M1.05,-4.68 A4.8,4.8 0 0 0 -2.82,3.88 Z", Palette.Hair);
        sketch.Dot(new Point(2.54, -1.39), 0.6, Palette.Eye);
    }

    /// <summary>Degrees up from level, -180 to 180, so that a turn of the head takes the short way.</summary>
    static double Slant(double degrees, bool left)
    {
        var slant = (left ? 180 - degrees : degrees) % 360;
        return slant > 180 ? slant - 360
            : slant <= -180 ? slant + 360
            : slant;
    }

    static void FullFace(Sketch sketch, Pose pose) =>
        sketch.Group("rotate", frame => Sketch.N(Tilt(frame)), () => FaceParts(sketch, pose));

    static void FaceParts(Sketch sketch, Pose pose)
    {
        if (pose.Frames.Any(frame => frame.Face.Away))
        {
            sketch.Dot(new Point(0, 0), 4.9, Palette.Hair);
            return;
        }

        sketch.Dot(new Point(0, 0), Radius, Palette.Skin);
        sketch.Shape(Hair, Palette.Hair);
        sketch.Dot(frame => Feature(frame, -1.6, 0), 0.6, Palette.Eye);
        sketch.Dot(frame => Feature(frame, 1.6, 0), 0.6, Palette.Eye);
        sketch.Dot(frame => Feature(frame, 0.1 * frame.Face.Turn, 1.5), 0.55, Palette.Nose);
    }

    /// <summary>Eyes and nose move over the face with the turn and the nod.</summary>
    static Point Feature(Frame frame, double x, double y) =>
        new(x + (1.9 * frame.Face.Turn), y + (1.4 * frame.Face.Nod));

    /// <summary>The hair reaches further down on the side that is turned to the viewer, and further over when nodding.</summary>
    static string Hair(Frame frame)
    {
        var (turn, nod) = (frame.Face.Turn, frame.Face.Nod);
        var left = OnRim(-0.6 + (3.4 * Math.Max(0, turn)) + (0.8 * nod));
        var right = OnRim(-0.6 + (3.4 * Math.Max(0, -turn)) + (0.8 * nod));
        var brow = new Point(-1.2 * turn, -3 + (2.2 * nod));
        // By way of the crown, so that neither arc can be the longer one, whose flag could not be animated.
        return $"M{Sketch.N(-left.X)},{Sketch.N(left.Y)} A4.8,4.8 0 0 1 0,-4.8 A4.8,4.8 0 0 1 {Sketch.P(right)}"
            + $" Q{Sketch.P(brow)} {Sketch.N(-left.X)},{Sketch.N(left.Y)} Z";
    }

    static Point OnRim(double y) => new(Math.Sqrt((Radius * Radius) - (y * y)), y);

    /// <summary>The head leans as the line from the neck to it does.</summary>
    static double Tilt(Frame frame) =>
        Math.Atan2(frame.Head.X - frame.Neck.X, frame.Neck.Y - frame.Head.Y) * 180 / Math.PI;
}
