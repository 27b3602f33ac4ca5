namespace StretchBot.Content;

/// <summary>A thing in the picture. Coordinates are canvas units; X1 is left of X2.</summary>
public abstract record Prop
{
    public sealed record Mat(double X1, double X2, double Y) : Prop;

    /// <summary>A mat seen from a raised camera.</summary>
    public sealed record MatTop(double X, double Y, double Rx, double Ry) : Prop;

    /// <summary>A mat seen from straight above.</summary>
    public sealed record MatPlan(double X1, double X2, double Y1, double Y2) : Prop;

    /// <summary>A chair from the side. Back tells on which side of the canvas its back stands; Both for a stool.</summary>
    public sealed record Chair(double X1, double X2, double Y, Side Back, double BackTop) : Prop;

    public sealed record ChairFront(double X1, double X2, double Y, double BackTop) : Prop;

    /// <summary>Legs tells which of its legs are in the picture; InFront that the person sits behind it.</summary>
    public sealed record Desk(double X1, double X2, double Y, Side Legs, bool InFront) : Prop;

    public sealed record Laptop(double X, double Y, Side Facing) : Prop;

    public sealed record Wall(double X, double Width, double Top) : Prop;

    public sealed record Door(double X1, double X2, double Top) : Prop;

    public sealed record Step(double X1, double X2, double Y) : Prop;

    public sealed record Cushion(double X1, double X2, double Y) : Prop;

    public sealed record Window(double X1, double X2, double Top, double Bottom) : Prop;

    /// <summary>A dashed line: from the eyes to what they look at, or a way to follow.</summary>
    public sealed record Gaze(Point From, Point To) : Prop;
}
