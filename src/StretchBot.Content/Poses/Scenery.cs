namespace StretchBot.Content;

/// <summary>Draws the ground and the things in the picture.</summary>
static class Scenery
{
    const double Ground = 92;

    /// <summary>How far the ground goes on to the sides of the canvas: a wide picture shows more than the canvas.</summary>
    const double Beyond = 60;

    public static void Behind(Sketch sketch, Pose pose)
    {
        if (pose.View is not (PoseView.FrontHigh or PoseView.Top))
            sketch.Bar(new(-Beyond, Ground), new(100 + Beyond, Ground), 0.7, Palette.Ground);
        foreach (var prop in pose.Props.Where(prop => prop is not (Prop.Gaze or Prop.Desk { InFront: true })))
            Draw(sketch, prop);
    }

    /// <summary>A desk that the person sits behind, drawn before the arms that rest on it.</summary>
    public static void BeforeArms(Sketch sketch, Pose pose)
    {
        foreach (var desk in pose.Props.OfType<Prop.Desk>().Where(desk => desk.InFront))
            Draw(sketch, desk);
    }

    public static void InFront(Sketch sketch, Pose pose)
    {
        foreach (var gaze in pose.Props.OfType<Prop.Gaze>())
            sketch.Bar(gaze.From, gaze.To, 0.9, Palette.Glow, " stroke-dasharray=\"2 1.6\"");
    }

    static void Draw(Sketch sketch, Prop prop)
    {
        switch (prop)
        {
            case Prop.Mat mat:
                sketch.Box(mat.X1, mat.Y - 0.2, mat.X2 - mat.X1, 2, Palette.Mat, 1);
                break;
            case Prop.MatTop mat:
                sketch.Write(
                    $"<ellipse cx=\"{Sketch.N(mat.X)}\" cy=\"{Sketch.N(mat.Y)}\" rx=\"{Sketch.N(mat.Rx)}\""
                        + $" ry=\"{Sketch.N(mat.Ry)}\" fill=\"{Palette.MatTop}\"/>"
                );
                break;
            case Prop.MatPlan mat:
                sketch.Box(mat.X1, mat.Y1, mat.X2 - mat.X1, mat.Y2 - mat.Y1, Palette.MatTop, 3);
                break;
            case Prop.Chair chair:
                Chair(sketch, chair);
                break;
            case Prop.ChairFront chair:
                sketch.Box(
                    chair.X1 + 1,
                    chair.BackTop,
                    chair.X2 - chair.X1 - 2,
                    chair.Y - chair.BackTop,
                    Palette.ChairBack,
                    2.5
                );
                sketch.Box(chair.X1, chair.Y, chair.X2 - chair.X1, 3, Palette.Wood, 1.2);
                Leg(sketch, chair.X1 + 1.5, chair.Y, 1.5);
                Leg(sketch, chair.X2 - 1.5, chair.Y, 1.5);
                break;
            case Prop.Desk desk:
                sketch.Box(desk.X1, desk.Y, desk.X2 - desk.X1, 2.4, Palette.Wood);
                if (desk.Legs != Side.Left)
                    Leg(sketch, desk.X2 - 3, desk.Y, 1.8);
                if (desk.Legs != Side.Right)
                    Leg(sketch, desk.X1 + 3, desk.Y, 1.8);
                break;
            case Prop.Laptop laptop:
                var away = laptop.Facing == Side.Left ? 1 : -1;
                sketch.Bar(new(laptop.X - 4, laptop.Y - 0.7), new(laptop.X + 4, laptop.Y - 0.7), 1.4, Palette.Metal);
                var hinge = new Point(laptop.X + (4 * away), laptop.Y - 0.7);
                sketch.Bar(hinge, new(laptop.X + (6 * away), laptop.Y - 9), 1.2, Palette.Metal);
                break;
            case Prop.Wall wall:
                sketch.Box(wall.X, wall.Top, wall.Width, Ground - wall.Top, Palette.Wall);
                break;
            case Prop.Door door:
                sketch.Box(door.X1 - 1.6, door.Top, 3.2, Ground - door.Top, Palette.Wall);
                sketch.Box(door.X2 - 1.6, door.Top, 3.2, Ground - door.Top, Palette.Wall);
                sketch.Box(door.X1 - 1.6, door.Top - 3, door.X2 - door.X1 + 3.2, 3.2, Palette.Wall);
                break;
            case Prop.Step step:
                sketch.Box(step.X1, step.Y, step.X2 - step.X1, Ground - step.Y, Palette.Wood);
                break;
            case Prop.Cushion cushion:
                sketch.Box(cushion.X1, cushion.Y, cushion.X2 - cushion.X1, Ground - cushion.Y, Palette.Cushion, 1.5);
                break;
            case Prop.Window window:
                Window(sketch, window);
                break;
        }
    }

    static void Chair(Sketch sketch, Prop.Chair chair)
    {
        sketch.Box(chair.X1, chair.Y, chair.X2 - chair.X1, 2.6, Palette.Wood, 1);
        Leg(sketch, chair.X1 + 1.5, chair.Y, 1.4);
        Leg(sketch, chair.X2 - 1.5, chair.Y, 1.4);
        if (chair.Back == Side.Both)
            return;
        var x = chair.Back == Side.Left ? chair.X1 + 0.8 : chair.X2 - 0.8;
        sketch.Bar(new(x, chair.Y + 1), new(x, chair.BackTop), 2, Palette.Wood);
    }

    static void Leg(Sketch sketch, double x, double top, double width) =>
        sketch.Bar(new(x, top + 2), new(x, Ground - 0.8), width, Palette.Wood);

    /// <summary>A window with a tree in it: the far thing to look at.</summary>
    static void Window(Sketch sketch, Prop.Window window)
    {
        var middle = (window.X1 + window.X2) / 2;
        var frame = $" stroke=\"{Palette.GlassFrame}\" stroke-width=\"1\"";
        sketch.Box(window.X1, window.Top, window.X2 - window.X1, window.Bottom - window.Top, Palette.Glass, 0, frame);
        sketch.Bar(new(middle, window.Bottom - 5), new(middle, window.Bottom - 1), 1.2, Palette.Trunk);
        sketch.Dot(new Point(middle, window.Bottom - 8), 4, Palette.Mat);
    }
}
