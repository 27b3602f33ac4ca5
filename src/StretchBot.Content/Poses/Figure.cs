namespace StretchBot.Content;

/// <summary>Draws the person. Every limb has a light rim, so that limbs that cross stay apart.</summary>
static class Figure
{
    public static void Draw(Sketch sketch, Pose pose)
    {
        if (pose.View == PoseView.Side)
            FromTheSide(sketch, pose);
        else
            FromAhead(sketch, pose);
    }

    static void FromTheSide(Sketch sketch, Pose pose)
    {
        var (near, far) = pose.Near == Side.Right ? (Side.Right, Side.Left) : (Side.Left, Side.Right);
        Arm(sketch, far, Palette.FarSleeve, Palette.FarSkin);
        Leg(sketch, far, Palette.FarLeg, Palette.FarShoe);
        sketch.Stroke(Back, 9, Palette.Shirt);
        if (!InFront(pose, near))
            Arm(sketch, near, Palette.Sleeve, Palette.Skin);
        HeadFigure.Draw(sketch, pose);
        Leg(sketch, near, Palette.Legs, Palette.Shoes);
        Scenery.BeforeArms(sketch, pose);
        if (InFront(pose, near))
            Arm(sketch, near, Palette.Sleeve, Palette.Skin);
    }

    static void FromAhead(Sketch sketch, Pose pose)
    {
        Arms(sketch, pose, inFront: false);
        if (!pose.LegsInFront)
            Legs(sketch, pose);
        sketch.Shape(Chest, Palette.Shirt, 4.6);
        HeadFigure.Draw(sketch, pose);
        if (pose.LegsInFront)
            Legs(sketch, pose);
        Scenery.BeforeArms(sketch, pose);
        Arms(sketch, pose, inFront: true);
    }

    static void Arms(Sketch sketch, Pose pose, bool inFront)
    {
        foreach (var side in LastOnTop(pose.TopArm).Where(side => InFront(pose, side) == inFront))
        {
            Arm(sketch, side, Palette.Sleeve, Palette.Skin);
            if (pose.Frames.All(frame => frame.Fingers is not null))
                HandFigure.Draw(sketch, side);
        }
    }

    static void Legs(Sketch sketch, Pose pose)
    {
        foreach (var side in LastOnTop(pose.TopLeg))
            Leg(sketch, side, Palette.Legs, Palette.Shoes);
    }

    static Side[] LastOnTop(Side top) => top == Side.Right ? [Side.Left, Side.Right] : [Side.Right, Side.Left];

    static bool InFront(Pose pose, Side side) => side == Side.Right ? pose.RightArmInFront : pose.LeftArmInFront;

    static void Leg(Sketch sketch, Side side, string colour, string shoe)
    {
        Leg At(Frame frame) => side == Side.Right ? frame.RightLeg : frame.LeftLeg;
        sketch.Line(frame => At(frame).Hip, frame => At(frame).Knee, 6.4, Palette.Panel);
        sketch.Line(frame => At(frame).Hip, frame => At(frame).Knee, 5.6, colour);
        sketch.Line(frame => At(frame).Knee, frame => At(frame).Ankle, 5.2, Palette.Panel);
        sketch.Line(frame => At(frame).Ankle, frame => At(frame).Toe, 4, Palette.Panel);
        sketch.Line(frame => At(frame).Ankle, frame => At(frame).Toe, 3.2, shoe);
        sketch.Line(frame => At(frame).Knee, frame => At(frame).Ankle, 4.4, colour);
        sketch.Dot(frame => At(frame).Knee, 2.6, colour);
    }

    static void Arm(Sketch sketch, Side side, string sleeve, string skin)
    {
        Arm At(Frame frame) => side == Side.Right ? frame.RightArm : frame.LeftArm;
        string Forearm(Frame frame) => $"M{Sketch.P(At(frame).Elbow)} L{Sketch.P(At(frame).Wrist)}";
        sketch.Line(frame => At(frame).Shoulder, frame => At(frame).Elbow, 4.9, Palette.Panel);
        sketch.Line(frame => At(frame).Shoulder, frame => At(frame).Elbow, 4.2, sleeve);
        sketch.Stroke(Forearm, 4.1, Palette.Panel);
        sketch.Line(frame => At(frame).Wrist, frame => At(frame).Hand, 3.7, Palette.Panel);
        sketch.Stroke(Forearm, 3.4, skin);
        sketch.Line(frame => At(frame).Wrist, frame => At(frame).Hand, 3, skin);
        sketch.Dot(frame => At(frame).Elbow, 1.9, skin);
    }

    static string Back(Frame frame)
    {
        var hips = Point.Between(frame.RightLeg.Hip, frame.LeftLeg.Hip);
        var bend = frame.Spine ?? Point.Between(hips, frame.Neck);
        return $"M{Sketch.P(hips)} Q{Sketch.P(bend)} {Sketch.P(frame.Neck)}";
    }

    static string Chest(Frame frame) =>
        $"M{Sketch.P(frame.RightArm.Shoulder)} L{Sketch.P(frame.LeftArm.Shoulder)}"
        + $" L{Sketch.P(frame.LeftLeg.Hip)} L{Sketch.P(frame.RightLeg.Hip)} Z";
}
