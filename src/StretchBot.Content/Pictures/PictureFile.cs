namespace StretchBot.Content;

/// <summary>
/// What the files of the pictures are called: <c>Stretches/pigeon.left.gif</c>, <c>Routines/desk-minute.png</c>. Slugs hold no
/// dot, so that no stretch can take the name of another's side.
/// </summary>
static class PictureFile
{
    public const string Folder = "Pictures/";

    public static string Still(Stretch stretch, Side side) => Of(stretch, side, "png");

    public static string Moving(Stretch stretch, Side side) => Of(stretch, side, "gif");

    public static string Card(string routine) => $"Routines/{routine}.png";

    static string Of(Stretch stretch, Side side, string kind) =>
        (stretch.Sides.Contains(side) ? side : stretch.Sides[0]) switch
        {
            Side.Both => $"Stretches/{stretch.Slug}.{kind}",
            var one => $"Stretches/{stretch.Slug}.{Words.For(one)}.{kind}",
        };
}
