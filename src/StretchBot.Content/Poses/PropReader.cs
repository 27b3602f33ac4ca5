namespace StretchBot.Content;

/// <summary>Reads the things in a picture.</summary>
static class PropReader
{
    static readonly Dictionary<string, Func<Fields, Prop>> Known = new(StringComparer.Ordinal)
    {
        ["mat"] = fields => new Prop.Mat(At(fields, "x1"), At(fields, "x2"), At(fields, "y")),
        ["mat_top"] = fields => new Prop.MatTop(At(fields, "x"), At(fields, "y"), At(fields, "rx"), At(fields, "ry")),
        ["mat_plan"] = fields => new Prop.MatPlan(
            At(fields, "x1"),
            At(fields, "x2"),
            At(fields, "y1"),
            At(fields, "y2")
        ),
        ["chair"] = fields => new Prop.Chair(
            At(fields, "x1"),
            At(fields, "x2"),
            At(fields, "y"),
            SideOf(fields, "back", Side.Both),
            At(fields, "back_top", 52)
        ),
        ["chair_front"] = fields => new Prop.ChairFront(
            At(fields, "x1"),
            At(fields, "x2"),
            At(fields, "y"),
            At(fields, "back_top", 56)
        ),
        ["desk"] = fields => new Prop.Desk(
            At(fields, "x1"),
            At(fields, "x2"),
            At(fields, "y"),
            SideOf(fields, "legs", Side.Right),
            fields.Flag("in_front")
        ),
        ["laptop"] = fields => new Prop.Laptop(At(fields, "x"), At(fields, "y"), SideOf(fields, "face", Side.Left)),
        ["wall"] = fields => new Prop.Wall(At(fields, "x"), At(fields, "w", 3), At(fields, "y1", 14)),
        ["door"] = fields => new Prop.Door(At(fields, "x1"), At(fields, "x2"), At(fields, "y1")),
        ["step"] = fields => new Prop.Step(At(fields, "x1"), At(fields, "x2"), At(fields, "y")),
        ["cushion"] = fields => new Prop.Cushion(At(fields, "x1"), At(fields, "x2"), At(fields, "y")),
        ["window"] = fields => new Prop.Window(At(fields, "x1"), At(fields, "x2"), At(fields, "y1"), At(fields, "y2")),
        ["gaze"] = fields => new Prop.Gaze(
            new Point(At(fields, "x1"), At(fields, "y1")),
            new Point(At(fields, "x2"), At(fields, "y2"))
        ),
    };

    public static Prop? Read(Fields fields)
    {
        var type = fields.Text("type", 20);
        if (!Known.TryGetValue(type, out var read))
        {
            fields.Fault("type", $"is '{type}', which is not known; accepted are {string.Join(", ", Known.Keys)}");
            return null;
        }

        var prop = read(fields);
        fields.Done();
        return prop;
    }

    static double At(Fields fields, string field, double? otherwise = null) => fields.Number(field, 0, 100, otherwise);

    static Side SideOf(Fields fields, string field, Side otherwise) => fields.OneOf<Side>(field, otherwise);
}
