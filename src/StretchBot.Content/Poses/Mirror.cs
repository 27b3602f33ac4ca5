namespace StretchBot.Content;

/// <summary>A pose as the other side of the body does it: x becomes 100 - x, and right and left change places.</summary>
static class Mirror
{
    public static Pose Of(Pose pose) =>
        pose with
        {
            Facing = Other(pose.Facing),
            Near = Other(pose.Near),
            ShowsSide = Other(pose.ShowsSide),
            RightArmInFront = pose.LeftArmInFront,
            LeftArmInFront = pose.RightArmInFront,
            TopArm = Other(pose.TopArm),
            TopLeg = Other(pose.TopLeg),
            Crop = pose.Crop with { X = 100 - pose.Crop.X - pose.Crop.Width },
            Props = [.. pose.Props.Select(Of)],
            Frames = [.. pose.Frames.Select(Of)],
        };

    static Frame Of(Frame frame) =>
        frame with
        {
            Face = frame.Face.Mirrored,
            Head = frame.Head.Mirrored,
            Neck = frame.Neck.Mirrored,
            Spine = frame.Spine?.Mirrored,
            RightArm = Of(frame.LeftArm),
            LeftArm = Of(frame.RightArm),
            RightLeg = Of(frame.LeftLeg),
            LeftLeg = Of(frame.RightLeg),
            Glow = [.. frame.Glow.Select(spot => spot with { At = spot.At.Mirrored })],
            Arrows = [.. frame.Arrows.Select(arrow => new Arrow(arrow.From.Mirrored, arrow.To.Mirrored))],
        };

    static Arm Of(Arm arm) => new(arm.Shoulder.Mirrored, arm.Elbow.Mirrored, arm.Wrist.Mirrored, arm.Hand.Mirrored);

    static Leg Of(Leg leg) => new(leg.Hip.Mirrored, leg.Knee.Mirrored, leg.Ankle.Mirrored, leg.Toe.Mirrored);

    static Prop Of(Prop prop) =>
        prop switch
        {
            Prop.Mat mat => mat with { X1 = 100 - mat.X2, X2 = 100 - mat.X1 },
            Prop.MatTop mat => mat with { X = 100 - mat.X },
            Prop.MatPlan mat => mat with { X1 = 100 - mat.X2, X2 = 100 - mat.X1 },
            Prop.Chair chair => chair with { X1 = 100 - chair.X2, X2 = 100 - chair.X1, Back = Other(chair.Back) },
            Prop.ChairFront chair => chair with { X1 = 100 - chair.X2, X2 = 100 - chair.X1 },
            Prop.Desk desk => desk with { X1 = 100 - desk.X2, X2 = 100 - desk.X1, Legs = Other(desk.Legs) },
            Prop.Laptop laptop => laptop with { X = 100 - laptop.X, Facing = Other(laptop.Facing) },
            Prop.Wall wall => wall with { X = 100 - wall.X - wall.Width },
            Prop.Door door => door with { X1 = 100 - door.X2, X2 = 100 - door.X1 },
            Prop.Step step => step with { X1 = 100 - step.X2, X2 = 100 - step.X1 },
            Prop.Cushion cushion => cushion with { X1 = 100 - cushion.X2, X2 = 100 - cushion.X1 },
            Prop.Window window => window with { X1 = 100 - window.X2, X2 = 100 - window.X1 },
            Prop.Gaze gaze => new Prop.Gaze(gaze.From.Mirrored, gaze.To.Mirrored),
            _ => throw new NotSupportedException($"No mirror image of {prop.GetType().Name} is known."),
        };

    static Side Other(Side side) =>
        side switch
        {
            Side.Left => Side.Right,
            Side.Right => Side.Left,
            _ => Side.Both,
        };
}
