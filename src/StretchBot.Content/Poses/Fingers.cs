using System.Runtime.InteropServices;

namespace StretchBot.Content;

/// <summary>How fingers are held.</summary>
/// <param name="Spread">0 side by side, 1 as wide as a fan.</param>
/// <param name="Reach">How far the tips are from the knuckles, in canvas units; negative when they fold over the palm.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fingers(double Spread, double Reach)
{
    internal const string Names = "fan, straight, hook, fist";

    internal static Fingers? Named(string word) =>
        word switch
        {
            "fan" => new Fingers(1, 5),
            "straight" => new Fingers(0.2, 5),
            "hook" => new Fingers(0.25, 1.9),
            "fist" => new Fingers(0.1, -1.7),
            _ => null,
        };
}
