namespace StretchBot.Content.Tests;

/// <summary>What must hold for the drawn person, whatever the pose: mistyped coordinates show as limbs out of proportion.</summary>
public class PoseTests
{
    // Seen from ahead, a limb that reaches toward the viewer looks longer; from the side none does.
    const double FromTheSide = 1.15;
    const double FromAhead = 1.45;

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void No_limb_is_longer_than_it_is(string slug)
    {
        foreach (var pose in Loaded.Stretch(slug).Poses)
        foreach (var frame in pose.Frames)
        {
            var stretch = pose.View == PoseView.Side ? FromTheSide : FromAhead;
            foreach (var leg in new[] { frame.RightLeg, frame.LeftLeg })
            {
                Distance(leg.Hip, leg.Knee).ShouldBeLessThan(17 * stretch, frame.Name);
                Distance(leg.Knee, leg.Ankle).ShouldBeLessThan(17 * stretch, frame.Name);
                Distance(leg.Ankle, leg.Toe).ShouldBeLessThan(6.5 * stretch, frame.Name);
            }

            foreach (var arm in new[] { frame.RightArm, frame.LeftArm })
            {
                Distance(arm.Shoulder, arm.Elbow).ShouldBeLessThan(11.5 * stretch, frame.Name);
                Distance(arm.Elbow, arm.Wrist).ShouldBeLessThan(11 * stretch, frame.Name);
                Distance(arm.Wrist, arm.Hand).ShouldBeLessThan(5.6 * stretch, frame.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void The_head_sits_on_the_neck_and_the_arms_on_the_trunk(string slug)
    {
        foreach (var frame in Frames(slug))
        {
            Distance(frame.Neck, frame.Head).ShouldBeInRange(4, 7.5, frame.Name);
            Distance(frame.Neck, frame.RightArm.Shoulder).ShouldBeLessThan(9.5, frame.Name);
            Distance(frame.Neck, frame.LeftArm.Shoulder).ShouldBeLessThan(9.5, frame.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void The_head_and_the_hints_are_inside_the_picture(string slug)
    {
        foreach (var pose in Loaded.Stretch(slug).Poses)
        foreach (var frame in pose.Frames)
        {
            Inside(pose.Crop, frame.Head, 4.8);
            foreach (var spot in frame.Glow)
                Inside(pose.Crop, spot.At, spot.Radius);
            foreach (var arrow in frame.Arrows)
            {
                Inside(pose.Crop, arrow.From, 0.5);
                Inside(pose.Crop, arrow.To, 0.5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void Feet_stay_above_the_lowest_floor(string slug)
    {
        foreach (var pose in Loaded.Stretch(slug).Poses.Where(pose => pose.View is PoseView.Side))
        foreach (var frame in pose.Frames)
            Math.Max(frame.RightLeg.Toe.Y, frame.LeftLeg.Toe.Y).ShouldBeLessThan(92, frame.Name);
    }

    [Fact]
    public void A_one_sided_stretch_shows_one_side_and_another_shows_both()
    {
        foreach (var stretch in Loaded.Catalogue.Stretches)
            stretch.Poses.ShouldAllBe(pose => pose.ShowsSide == Side.Both == !stretch.OneSided);
    }

    [Fact]
    public void The_frames_of_a_pose_differ()
    {
        foreach (var pose in Loaded.Catalogue.Stretches.SelectMany(stretch => stretch.Poses))
            for (var i = 1; i < pose.Frames.Count; i++)
                (pose.Frames[i] with { Name = "", Hold = 1 }).ShouldNotBe(
                    pose.Frames[i - 1] with
                    {
                        Name = "",
                        Hold = 1,
                    }
                );
    }

    static IEnumerable<Frame> Frames(string slug) => Loaded.Stretch(slug).Poses.SelectMany(pose => pose.Frames);

    static double Distance(Point one, Point other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    static void Inside(Crop crop, Point point, double margin)
    {
        point.X.ShouldBeInRange(crop.X + margin, crop.X + crop.Width - margin);
        point.Y.ShouldBeInRange(crop.Y + margin, crop.Y + crop.Height - margin);
    }
}
