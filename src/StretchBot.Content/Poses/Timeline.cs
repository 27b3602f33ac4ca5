namespace StretchBot.Content;

/// <summary>When an animation shows which frame: each is held, then the joints glide to the next one.</summary>
sealed class Timeline
{
    /// <summary>Seconds to glide from one held frame to the next.</summary>
    public const double Glide = 0.8;

    public Timeline(Pose pose)
    {
        var visits = Visits(pose);
        Repeats = pose.Loop != PoseLoop.Once;
        var at = 0.0;
        var marks = new List<(int Frame, double At)>();
        foreach (var frame in visits)
        {
            marks.Add((frame, at));
            at += pose.Frames[frame].Hold;
            marks.Add((frame, at));
            at += Glide;
        }

        if (Repeats)
            marks.Add((visits[0], at));
        Seconds = marks[^1].At;
        Marks = [.. marks.Select(mark => (mark.Frame, mark.At / Seconds))];
    }

    /// <summary>Whether it starts again; else it stays on the last frame.</summary>
    public bool Repeats { get; }

    /// <summary>Length of one round.</summary>
    public double Seconds { get; }

    /// <summary>Frame by frame, from 0 at the start of a round to 1 at its end.</summary>
    public IReadOnlyList<(int Frame, double At)> Marks { get; }

    static int[] Visits(Pose pose)
    {
        var there = Enumerable.Range(0, pose.Frames.Count);
        return pose.Loop == PoseLoop.Pingpong && pose.Frames.Count > 2
            ? [.. there, .. Enumerable.Range(1, pose.Frames.Count - 2).Reverse()]
            : [.. there];
    }
}
