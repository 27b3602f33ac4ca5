using System.Runtime.InteropServices;

namespace StretchBot.Content;

/// <summary>A key frame: where every joint is, and what is pointed out.</summary>
public sealed record Frame
{
    /// <summary>A few words on what happens. May hold tokens: see <see cref="NameIn"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The name with the tokens filled in for the side that is worked.</summary>
    public string NameIn(Side side) => SideWords.Fill(Name, side);

    /// <summary>Seconds the frame rests in an animation.</summary>
    public required double Hold { get; init; }

    public required Face Face { get; init; }

    public required Point Head { get; init; }

    public required Point Neck { get; init; }

    /// <summary>What the back curves toward, between the hips and the neck; null for a straight back.</summary>
    public Point? Spine { get; init; }

    public required Arm RightArm { get; init; }

    public required Arm LeftArm { get; init; }

    public required Leg RightLeg { get; init; }

    public required Leg LeftLeg { get; init; }

    /// <summary>How the fingers of both hands are held; null where fingers are too small to be drawn.</summary>
    public Fingers? Fingers { get; init; }

    /// <summary>Where it should be felt.</summary>
    public IReadOnlyList<Glow> Glow { get; init; } = [];

    /// <summary>Hints of movement.</summary>
    public IReadOnlyList<Arrow> Arrows { get; init; } = [];
}

/// <summary>From shoulder to fingertips.</summary>
public sealed record Arm(Point Shoulder, Point Elbow, Point Wrist, Point Hand);

/// <summary>From hip to toes.</summary>
public sealed record Leg(Point Hip, Point Knee, Point Ankle, Point Toe);

/// <summary>A spot of light: its centre and radius.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Glow(Point At, double Radius);

/// <summary>An arrow on the canvas.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Arrow(Point From, Point To);
