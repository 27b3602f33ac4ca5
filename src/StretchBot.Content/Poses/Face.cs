using System.Runtime.InteropServices;

namespace StretchBot.Content;

/// <summary>Where the face looks.</summary>
/// <param name="Degrees">In a side view: 0 looks right on the canvas, 90 up, 180 left, -90 down.</param>
/// <param name="Turn">In other views: -1 looks to the left of the canvas, 0 ahead, 1 to the right.</param>
/// <param name="Nod">In other views: 0 looks ahead, 1 down.</param>
/// <param name="Away">The back of the head is seen.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Face(double Degrees = 0, double Turn = 0, double Nod = 0, bool Away = false)
{
    internal const string Names = "front, left, right, down, back";

    internal Face Mirrored => new(180 - Degrees, -Turn, Nod, Away);

    internal static Face? Named(string word) =>
        word switch
        {
            "front" => default(Face),
            "left" => new Face(Turn: -1),
            "right" => new Face(Turn: 1),
            "down" => new Face(Nod: 1),
            "back" => new Face(Away: true),
            _ => null,
        };
}
