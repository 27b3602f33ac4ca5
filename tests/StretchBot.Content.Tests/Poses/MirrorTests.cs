namespace StretchBot.Content.Tests;

public class MirrorTests
{
    [Fact]
    public void The_mirror_image_of_a_mirror_image_is_the_pose_itself()
    {
        foreach (var stretch in Loaded.Catalogue.Stretches)
        foreach (var pose in stretch.Poses)
        {
            var twice = stretch with { Poses = [Mirror.Of(Mirror.Of(pose))] };
            var once = stretch with { Poses = [pose] };
            PoseDrawing.Still(twice, Side.Both).ShouldBe(PoseDrawing.Still(once, Side.Both));
        }
    }

    [Fact]
    public void Right_and_left_change_places()
    {
        var pose = Loaded.Stretch("pigeon").Poses[0];
        var mirrored = Mirror.Of(pose);
        mirrored.Facing.ShouldBe(Side.Right);
        mirrored.Near.ShouldBe(Side.Right);
        mirrored.ShowsSide.ShouldBe(Side.Left);
        mirrored.Frames[0].LeftLeg.Hip.X.ShouldBe(100 - pose.Frames[0].RightLeg.Hip.X);
        mirrored.Frames[0].Face.Degrees.ShouldBe(180 - pose.Frames[0].Face.Degrees);
    }

    [Fact]
    public void What_lies_on_top_and_in_front_changes_sides()
    {
        var mirrored = Mirror.Of(Loaded.Stretch("seated-twist").Poses[0]);
        mirrored.TopLeg.ShouldBe(Side.Left);
        mirrored.RightArmInFront.ShouldBeTrue();
        mirrored.LeftArmInFront.ShouldBeFalse();
        mirrored.Props[0].ShouldBe(new Prop.Chair(49, 69, 75.2, Side.Right, 50));
    }

    [Fact]
    public void Every_kind_of_prop_has_a_mirror_image()
    {
        var kinds = typeof(Prop).GetNestedTypes().Length;
        var props = Loaded
            .Catalogue.Stretches.SelectMany(stretch => stretch.Poses)
            .SelectMany(pose => pose.Props)
            .ToList();
        props.Select(prop => prop.GetType()).Distinct().Count().ShouldBe(kinds);
        var pose = Loaded.Stretch("pigeon").Poses[0] with { Props = props };
        Mirror.Of(Mirror.Of(pose)).Props.Select(Rounded).ShouldBe(props.Select(Rounded));
    }

    static string Rounded(Prop prop) =>
        System.Text.RegularExpressions.Regex.Replace(
            prop.ToString(),
            @"\d+\.\d+",
            number => double.Parse(number.Value).ToString("0.#"),
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
