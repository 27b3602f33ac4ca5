namespace StretchBot.Content;

/// <summary>
/// The part of a pose's crop that something is in, over all its frames, so that a person who lies or sits low is shown as large
/// as one who stands. The mat may run out of the picture.
/// </summary>
static class Contents
{
    const double Room = 8;
    const double Ground = 92;

    public static Crop Of(Pose pose)
    {
        Point[] points =
        [
            .. pose.Frames.SelectMany(PersonIn),
            .. pose.Frames.SelectMany(HintsIn),
            .. pose.Props.SelectMany(CornersOf),
        ];
        return Within(pose.Crop, points);
    }

    /// <summary>
    /// The person in one frame with what is pointed out: a chair or a wall may be cut off, for the figure to be larger.
    /// </summary>
    public static Crop OfPerson(Pose pose, Frame frame)
    {
        var pointedAt = pose.Props.Where(prop => prop is Prop.Gaze or Prop.Window).SelectMany(CornersOf);
        return Within(new Crop(-50, -50, 200, 200), [.. PersonIn(frame), .. HintsIn(frame), .. pointedAt]);
    }

    static IEnumerable<Point> PersonIn(Frame frame)
    {
        yield return frame.Head;
        foreach (var arm in new[] { frame.RightArm, frame.LeftArm })
        {
            yield return arm.Shoulder;
            yield return arm.Elbow;
            yield return arm.Hand;
        }

        foreach (var leg in new[] { frame.RightLeg, frame.LeftLeg })
        {
            yield return leg.Hip;
            yield return leg.Knee;
            yield return leg.Ankle;
            yield return leg.Toe;
        }
    }

    static IEnumerable<Point> HintsIn(Frame frame) =>
        frame.Glow.Select(spot => spot.At).Concat(frame.Arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }));

    static Point[] CornersOf(Prop prop) =>
        prop switch
        {
            Prop.MatTop mat => [new(mat.X - mat.Rx, mat.Y - mat.Ry), new(mat.X + mat.Rx, mat.Y + mat.Ry)],
            Prop.MatPlan mat => [new(mat.X1, mat.Y1), new(mat.X2, mat.Y2)],
            Prop.Chair chair => [new(chair.X1, chair.Y), new(chair.X2, Ground)],
            Prop.ChairFront chair => [new(chair.X1, chair.Y), new(chair.X2, Ground)],
            Prop.Desk desk => [new(desk.X1, desk.Y), new(desk.X2, Ground)],
            Prop.Wall wall => [new(wall.X, Ground), new(wall.X + wall.Width, Ground)],
            Prop.Door door => [new(door.X1, door.Top), new(door.X2, Ground)],
            Prop.Step step => [new(step.X1, step.Y), new(step.X2, Ground)],
            Prop.Window window => [new(window.X1, window.Top), new(window.X2, window.Bottom)],
            Prop.Gaze gaze => [gaze.From, gaze.To],
            _ => [],
        };

    static Crop Within(Crop crop, Point[] points)
    {
        var left = Math.Max(crop.X, points.Min(point => point.X) - Room);
        var right = Math.Min(crop.X + crop.Width, points.Max(point => point.X) + Room);
        var top = Math.Max(crop.Y, points.Min(point => point.Y) - Room);
        var bottom = Math.Min(crop.Y + crop.Height, points.Max(point => point.Y) + Room);
        return new Crop(left, top, right - left, bottom - top);
    }
}
