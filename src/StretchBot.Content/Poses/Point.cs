using System.Runtime.InteropServices;

namespace StretchBot.Content;

/// <summary>A place on the canvas of 100 by 100 units, x to the right, y down; the ground is at y = 92.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Point(double X, double Y)
{
    internal Point Mirrored => new(100 - X, Y);

    internal static Point Between(Point one, Point other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2);
}
