using System.Runtime.InteropServices;

namespace StretchBot.Content;

/// <summary>
/// From where a pose is seen. FrontHigh looks down a little, so that the floor opens up; Top looks straight down on a person
/// who lies on the back.
/// </summary>
public enum PoseView
{
    Side,
    Front,
    Back,
    FrontHigh,
    Top,
}

/// <summary>How the frames follow each other: there and back, to the last and stay, or from the last to the first.</summary>
public enum PoseLoop
{
    Once,
    Pingpong,
    Cycle,
}

/// <summary>A way to draw a stretch: key frames of one person on a canvas of 100 by 100 units.</summary>
public sealed record Pose
{
    public required PoseView View { get; init; }

    /// <summary>What this further pose of a stretch shows ("side view"); null for the main one.</summary>
    public string? Variant { get; init; }

    /// <summary>In a side view: where the person looks, on the canvas.</summary>
    public Side Facing { get; init; } = Side.Right;

    /// <summary>In a side view: the person's side that is nearest to the viewer, drawn last and darker.</summary>
    public Side Near { get; init; } = Side.Right;

    /// <summary>Which side the coordinates show being worked; for the other side the drawing is mirrored.</summary>
    public Side ShowsSide { get; init; } = Side.Both;

    /// <summary>The part of the canvas that is shown.</summary>
    public required Crop Crop { get; init; }

    public required PoseLoop Loop { get; init; }

    /// <summary>
    /// Whether the right arm is drawn over trunk and head. In a side view that concerns the near arm alone: hands behind the
    /// head do not cover the face.
    /// </summary>
    public bool RightArmInFront { get; init; } = true;

    /// <inheritdoc cref="RightArmInFront"/>
    public bool LeftArmInFront { get; init; } = true;

    /// <summary>In views that are not from the side: whether the legs are drawn over trunk and head.</summary>
    public bool LegsInFront { get; init; }

    /// <summary>In views that are not from the side: the arm that is drawn last where they cross.</summary>
    public Side TopArm { get; init; } = Side.Left;

    /// <summary>In views that are not from the side: the leg that is drawn last where they cross.</summary>
    public Side TopLeg { get; init; } = Side.Left;

    public IReadOnlyList<Prop> Props { get; init; } = [];

    public required IReadOnlyList<Frame> Frames { get; init; }

    /// <summary>What the main frame shows, for people who do not see it. May hold tokens.</summary>
    public required string Alt { get; init; }

    /// <summary>Index of the frame that shows the stretch best when only one can be shown.</summary>
    public required int MainFrame { get; init; }
}

/// <summary>The part of the canvas that is shown, in canvas units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Crop(double X, double Y, double Width, double Height)
{
    public static readonly Crop Whole = new(0, 0, 100, 100);
}
