namespace StretchBot.Content;

/// <summary>Which pictures there are to be, and what each is drawn from.</summary>
static class Recipes
{
    public static IEnumerable<Recipe> All(Catalogue catalogue)
    {
        foreach (var stretch in catalogue.Stretches.Where(stretch => stretch.Poses.Count > 0))
        foreach (var side in stretch.Sides)
        {
            yield return Still(stretch, side);
            if (stretch.Poses[0].Frames.Count > 1)
                yield return Moving(stretch, side);
        }

        foreach (var routine in catalogue.Routines)
            yield return Card(routine);
    }

    public static Recipe Still(Stretch stretch, Side side)
    {
        var pose = PoseDrawing.PoseOf(stretch, side);
        var sheet = new StretchSheet(PictureLabel.Of(stretch, side), pose);
        var svg = sheet.Draw(pose.Frames[pose.MainFrame], Pictures.StillWidth, Pictures.StillHeight);
        return new Recipe(PictureFile.Still(stretch, side), [new RecipeStep(svg, 0)], Repeats: false);
    }

    public static Recipe Moving(Stretch stretch, Side side)
    {
        var pose = PoseDrawing.PoseOf(stretch, side);
        var sheet = new StretchSheet(PictureLabel.Of(stretch, side), pose);
        return new Recipe(
            PictureFile.Moving(stretch, side),
            [
                .. Tween
                    .Frames(pose)
                    .Select(step => new RecipeStep(
                        sheet.Draw(step.Frame, Pictures.MovingWidth, Pictures.MovingHeight),
                        (int)Math.Round(step.Shown.TotalMilliseconds / 10)
                    )),
            ],
            Repeats: pose.Loop != PoseLoop.Once
        );
    }

    public static Recipe Card(Routine routine) =>
        new(PictureFile.Card(routine.Slug!), [new RecipeStep(RoutineSheet.Draw(routine), 0)], Repeats: false);
}
