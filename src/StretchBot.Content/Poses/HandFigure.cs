namespace StretchBot.Content;

/// <summary>Draws palm and fingers, for stretches that are about them.</summary>
static class HandFigure
{
    const double PalmRadius = 2.6;
    const double Thickness = 1.5;

    /// <summary>Degrees from the line of the hand when spread: four fingers, and the thumb further out.</summary>
    static readonly double[] Fan = [-27, -9, 9, 27];
    const double ThumbAngle = 62;

    public static void Draw(Sketch sketch, Side side)
    {
        // The thumb is on the side of the body's middle when palms face the viewer.
        var inward = side == Side.Right ? 1 : -1;
        Finger(sketch, frame => Thumb(frame, side, inward));
        sketch.Dot(frame => ArmOf(frame, side).Hand, PalmRadius + 0.4, Palette.Panel);
        sketch.Dot(frame => ArmOf(frame, side).Hand, PalmRadius, Palette.Skin);
        for (var i = 0; i < Fan.Length; i++)
        {
            var finger = i;
            Finger(sketch, frame => Straight(frame, side, finger));
        }
    }

    static void Finger(Sketch sketch, Func<Frame, string> path)
    {
        sketch.Stroke(path, Thickness + 0.6, Palette.Panel);
        sketch.Stroke(path, Thickness, Palette.Skin);
    }

    static string Straight(Frame frame, Side side, int finger)
    {
        var fingers = frame.Fingers ?? default;
        var along = Heading(ArmOf(frame, side));
        var spread = Fan[finger] * (0.25 + (0.75 * fingers.Spread));
        var across = (finger - 1.5) * 1.35;
        var knuckle = Beyond(Beyond(ArmOf(frame, side).Hand, along, 1.9), along + 90, across);
        return $"M{Sketch.P(knuckle)} L{Sketch.P(Beyond(knuckle, along + spread, fingers.Reach))}";
    }

    static string Thumb(Frame frame, Side side, int inward)
    {
        var fingers = frame.Fingers ?? default;
        var along = Heading(ArmOf(frame, side));
        var root = Beyond(ArmOf(frame, side).Hand, along + (inward * 90), 1.8);
        var angle = inward * ThumbAngle * (0.3 + (0.7 * fingers.Spread));
        return $"M{Sketch.P(root)} L{Sketch.P(Beyond(root, along + angle, 3.2))}";
    }

    static Arm ArmOf(Frame frame, Side side) => side == Side.Right ? frame.RightArm : frame.LeftArm;

    /// <summary>Degrees, clockwise on the canvas from its right, along the hand.</summary>
    static double Heading(Arm arm) => Math.Atan2(arm.Hand.Y - arm.Wrist.Y, arm.Hand.X - arm.Wrist.X) * 180 / Math.PI;

    static Point Beyond(Point from, double degrees, double length)
    {
        var angle = degrees * Math.PI / 180;
        return new Point(from.X + (length * Math.Cos(angle)), from.Y + (length * Math.Sin(angle)));
    }
}
