namespace StretchBot.Content;

/// <summary>A routine as a strip of small figures in the order in which they are done, with the seconds under each.</summary>
static class RoutineSheet
{
    /// <summary>More figures than these go onto a second row: they would be too small in a chat.</summary>
    const int MostInRow = 5;

    const double SecondsSize = 28;
    const double Gap = 8;

    public static string Draw(Routine routine)
    {
        var label = new PictureLabel(routine.Name, Length(routine.Duration));
        var top = Sheet.BelowLabel(label);
        var count = routine.Items.Count;
        var columns = count <= MostInRow ? count : (count + 1) / 2;
        var rows = (count + columns - 1) / columns;
        var cell = (Sheet.Width - (2 * Sheet.Margin) + Gap) / columns;
        var scene = Math.Min(cell - Gap, 205);
        var row = scene + 50;
        var height = Math.Ceiling(top + (rows * row) + 6);

        var svg = Sheet.Open(height, Pictures.StillWidth, (int)height);
        for (var i = 0; i < count; i++)
        {
            var stretch = routine.Items[i];
            var pose = PoseDrawing.PoseOf(stretch, stretch.Sides[0]);
            var (x, y) = (Sheet.Margin + (i % columns * cell), top + (i / columns * row));
            var frame = pose.Frames[pose.MainFrame];
            Sheet.Scene(svg, pose, frame, new Crop(x, y, cell - Gap, scene), Contents.OfPerson(pose, frame));
            Sheet.WriteCentred(svg, x + ((cell - Gap) / 2), y + scene + 34, SecondsSize, Seconds(routine, stretch));
        }

        Sheet.Write(svg, label);
        return Sheet.Close(svg, height);
    }

    static string Seconds(Routine routine, Stretch stretch)
    {
        var seconds = $"{(int)stretch.DoseOf(routine.Dose).Length.TotalSeconds} s";
        return stretch.OneSided ? $"2 × {seconds}" : seconds;
    }

    static string Length(TimeSpan duration) =>
        duration.TotalMinutes < 1.25
            ? "about a minute"
            : $"about {(int)Math.Round(duration.TotalMinutes, MidpointRounding.AwayFromZero)} minutes";
}
