namespace StretchBot.Content;

/// <summary>Reads the poses of a stretch's file.</summary>
static class PoseReader
{
    const int LongestText = 200;
    static readonly string[] Parts = ["arms", "right_arm", "left_arm", "legs"];
    static readonly string[] LeftRight = ["left", "right"];

    public static Pose Read(Fields fields)
    {
        var frames = fields.Maps("frames");
        if (frames.Count == 0)
            fields.Fault("frames", "is missing; at least one frame is accepted");
        var main = Enumerable.Range(0, frames.Count).LastOrDefault(i => frames[i].Flag("main"), frames.Count - 1);
        var inFront = fields.Has("in_front") ? fields.AnyOf("in_front", Parts) : ["arms"];
        var view = fields.OneOf<PoseView>("view");
        var pose = new Pose
        {
            View = view,
            Variant = fields.TextIfAny("variant", 60),
            Facing = fields.OneOf<Side>("facing", Side.Right, LeftRight),
            Near = fields.OneOf<Side>("near", Side.Right, LeftRight),
            ShowsSide = fields.OneOf<Side>("shows_side", Side.Both),
            Crop = ReadCrop(fields),
            Loop = fields.OneOf<PoseLoop>("loop"),
            RightArmInFront = inFront.Any(part => part is "arms" or "right_arm"),
            LeftArmInFront = inFront.Any(part => part is "arms" or "left_arm"),
            LegsInFront = inFront.Contains("legs", StringComparer.Ordinal),
            TopArm = fields.OneOf<Side>("top_arm", Side.Left, LeftRight),
            TopLeg = fields.OneOf<Side>("top_leg", Side.Left, LeftRight),
            Props = [.. fields.Maps("props").Select(PropReader.Read).OfType<Prop>()],
            Frames = [.. frames.Select(frame => ReadFrame(frame, view))],
            Alt = fields.Text("alt", LongestText),
            MainFrame = Math.Max(main, 0),
        };
        fields.Done();
        return pose;
    }

    static Crop ReadCrop(Fields fields)
    {
        if (!fields.Has("crop"))
            return Crop.Whole;
        if (fields.Groups("crop", 4) is not [var crop])
            return Crop.Whole;
        var inside = crop.All(number => number >= 0) && crop[0] + crop[2] <= 100 && crop[1] + crop[3] <= 100;
        if (!inside || crop[2] < 20 || crop[3] < 20)
            fields.Fault(
                "crop",
                "leaves the canvas; x,y,width,height within 0 to 100 are accepted, at least 20 wide and high"
            );
        return new Crop(crop[0], crop[1], crop[2], crop[3]);
    }

    static Frame ReadFrame(Fields fields, PoseView view)
    {
        var frame = new Frame
        {
            Name = fields.Text("name", 60),
            Hold = fields.Number("hold", 0.1, 60),
            Face = ReadFace(fields, view),
            Head = OnePoint(fields, "head"),
            Neck = OnePoint(fields, "neck"),
            Spine = fields.Has("spine") ? OnePoint(fields, "spine") : null,
            RightArm = ReadArm(fields, "right_arm"),
            LeftArm = ReadArm(fields, "left_arm"),
            RightLeg = ReadLeg(fields, "right_leg"),
            LeftLeg = ReadLeg(fields, "left_leg"),
            Fingers = ReadFingers(fields),
            Glow = [.. fields.Groups("glow", 3).Select(spot => new Glow(new Point(spot[0], spot[1]), spot[2]))],
            Arrows =
            [
                .. fields
                    .Groups("arrows", 4)
                    .Select(arrow => new Arrow(new Point(arrow[0], arrow[1]), new Point(arrow[2], arrow[3]))),
            ],
        };
        CheckCanvas(fields, "glow", frame.Glow.Select(spot => spot.At));
        foreach (var spot in frame.Glow.Where(spot => spot.Radius is not (>= 0.5 and <= 12)))
            fields.Fault("glow", $"has the radius {spot.Radius}; 0.5 to 12 is accepted");
        CheckCanvas(fields, "arrows", frame.Arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }));
        fields.Done();
        return frame;
    }

    static Face ReadFace(Fields fields, PoseView view)
    {
        if (view == PoseView.Side)
            return new Face(fields.Number("face", -180, 360));
        if (fields.Find("face") is YamlText word && Face.Named(word.Value) is { } face)
            return face;
        fields.Fault("face", $"is not known; accepted in this view are {Face.Names}");
        return default;
    }

    static Fingers? ReadFingers(Fields fields)
    {
        if (fields.Find("fingers") is not { } node)
            return null;
        var fingers = node is YamlText word ? Fingers.Named(word.Value) : null;
        if (fingers is null)
            fields.Fault("fingers", $"is not known; accepted are {Fingers.Names}");
        return fingers;
    }

    static Point OnePoint(Fields fields, string field) =>
        Points(fields, field, "one point", 1, 1) is [var point] ? point : default;

    static Arm ReadArm(Fields fields, string field) =>
        Points(fields, field, "shoulder, elbow, wrist and perhaps fingertips", 3, 4) switch
        {
            [var shoulder, var elbow, var wrist, var hand] => new Arm(shoulder, elbow, wrist, hand),
            [var shoulder, var elbow, var wrist] => new Arm(shoulder, elbow, wrist, Straight(elbow, wrist)),
            _ => new Arm(default, default, default, default),
        };

    static Leg ReadLeg(Fields fields, string field) =>
        Points(fields, field, "hip, knee, ankle and toe", 4, 4) is [var hip, var knee, var ankle, var toe]
            ? new Leg(hip, knee, ankle, toe)
            : new Leg(default, default, default, default);

    static Point[] Points(Fields fields, string field, string joints, int least, int most)
    {
        if (!fields.Has(field))
        {
            fields.Fault(field, $"is missing; {joints} are accepted, like '50,44.5 52,40'");
            return [];
        }

        var groups = fields.Groups(field, 2);
        if (groups.Count < least || groups.Count > most)
        {
            fields.Fault(field, $"has {groups.Count} joints; {joints} are accepted");
            return [];
        }

        Point[] points = [.. groups.Select(group => new Point(group[0], group[1]))];
        CheckCanvas(fields, field, points);
        return points;
    }

    static void CheckCanvas(Fields fields, string field, IEnumerable<Point> points)
    {
        foreach (var point in points.Where(point => point is not { X: >= 0 and <= 100, Y: >= 0 and <= 100 }))
            fields.Fault(field, $"has {point.X},{point.Y}, off the canvas; 0 to 100 is accepted");
    }

    /// <summary>A hand that continues the forearm, 2.6 units long.</summary>
    static Point Straight(Point elbow, Point wrist)
    {
        var (dx, dy) = (wrist.X - elbow.X, wrist.Y - elbow.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 0.01 ? wrist : new Point(wrist.X + (dx / length * 2.6), wrist.Y + (dy / length * 2.6));
    }
}
