namespace StretchBot.Content;

/// <summary>The frames of an animation with the steps between them.</summary>
static class Tween
{
    /// <summary>Steps a glide is shown in; at 0.1 s each.</summary>
    const int Steps = 8;

    public static IEnumerable<(Frame Frame, TimeSpan Shown)> Frames(Pose pose)
    {
        if (pose.Frames.Count == 1)
        {
            yield return (pose.Frames[0], TimeSpan.FromSeconds(pose.Frames[0].Hold));
            yield break;
        }

        var timeline = new Timeline(pose);
        for (var i = 0; i + 1 < timeline.Marks.Count; i++)
        {
            var (from, to) = (timeline.Marks[i], timeline.Marks[i + 1]);
            var seconds = (to.At - from.At) * timeline.Seconds;
            if (from.Frame == to.Frame)
                yield return (pose.Frames[from.Frame], TimeSpan.FromSeconds(seconds));
            else
                for (var step = 1; step < Steps; step++)
                    yield return (
                        Blend(pose.Frames[from.Frame], pose.Frames[to.Frame], (double)step / Steps),
                        TimeSpan.FromSeconds(seconds / (Steps - 1))
                    );
        }
    }

    /// <summary>A frame on the way from one to another; it carries the hints of the nearer one.</summary>
    public static Frame Blend(Frame from, Frame to, double part)
    {
        var near = part < 0.5 ? from : to;
        return near with
        {
            Face = Mix(from.Face, to.Face, part),
            Head = Mix(from.Head, to.Head, part),
            Neck = Mix(from.Neck, to.Neck, part),
            Spine = Mix(SpineOf(from), SpineOf(to), part),
            Fingers = Mix(from.Fingers, to.Fingers, part),
            RightArm = Mix(from.RightArm, to.RightArm, part),
            LeftArm = Mix(from.LeftArm, to.LeftArm, part),
            RightLeg = Mix(from.RightLeg, to.RightLeg, part),
            LeftLeg = Mix(from.LeftLeg, to.LeftLeg, part),
        };
    }

    static Point SpineOf(Frame frame) =>
        frame.Spine ?? Point.Between(Point.Between(frame.RightLeg.Hip, frame.LeftLeg.Hip), frame.Neck);

    static double Mix(double from, double to, double part) => from + ((to - from) * part);

    static Point Mix(Point from, Point to, double part) => new(Mix(from.X, to.X, part), Mix(from.Y, to.Y, part));

    static Face Mix(Face from, Face to, double part)
    {
        // The short way round: from 350 to 10 degrees are 20, not 340.
        var turn = Math.IEEERemainder(to.Degrees - from.Degrees, 360);
        return new Face(
            from.Degrees + (turn * part),
            Mix(from.Turn, to.Turn, part),
            Mix(from.Nod, to.Nod, part),
            from.Away
        );
    }

    static Fingers? Mix(Fingers? from, Fingers? to, double part) =>
        from is { } one && to is { } other
            ? new Fingers(Mix(one.Spread, other.Spread, part), Mix(one.Reach, other.Reach, part))
            : null;

    static Arm Mix(Arm from, Arm to, double part) =>
        new(
            Mix(from.Shoulder, to.Shoulder, part),
            Mix(from.Elbow, to.Elbow, part),
            Mix(from.Wrist, to.Wrist, part),
            Mix(from.Hand, to.Hand, part)
        );

    static Leg Mix(Leg from, Leg to, double part) =>
        new(
            Mix(from.Hip, to.Hip, part),
            Mix(from.Knee, to.Knee, part),
            Mix(from.Ankle, to.Ankle, part),
            Mix(from.Toe, to.Toe, part)
        );
}
